package io.clientele.scoring.basket;

import io.clientele.contracts.scoring.v1.CoPurchaseService;
import io.clientele.contracts.scoring.v1.GetRuleSetRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithResponse;
import io.clientele.contracts.scoring.v1.ListBoughtWithResponse.Suggestion;
import io.clientele.contracts.scoring.v1.ListNextCategoriesRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse;
import io.clientele.contracts.scoring.v1.ListRuleSetsRequest;
import io.clientele.contracts.scoring.v1.ListRuleSetsResponse;
import io.clientele.contracts.scoring.v1.ListRulesRequest;
import io.clientele.contracts.scoring.v1.ListRulesResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.operation.Operations;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/** The co-purchases' gRPC edge. */
@GrpcService
public class CoPurchaseGrpc implements CoPurchaseService {

  private static final String SETS = "rule-sets";
  private static final int SHOWN = 10;
  private static final int MOST_SHOWN = 100;
  private static final int MOST_ITEMS = 20;

  private final Operations operations;
  private final RuleSetRepository repository;
  private final NextCategories nextCategories;

  CoPurchaseGrpc(
      Operations operations, RuleSetRepository repository, NextCategories nextCategories) {
    this.operations = operations;
    this.repository = repository;
    this.nextCategories = nextCategories;
  }

  private static <T> Uni<T> deferred(Supplier<Uni<? extends T>> work) {
    return Uni.createFrom().deferred(work);
  }

  @Override
  public Uni<Operation> mineCoPurchases(MineCoPurchasesRequest request) {
    return deferred(() ->
        operations
            .start(
                OperationKind.MINE_CO_PURCHASES,
                MiningRows.json(CoPurchaseMessages.request(request)))
            .map(OperationMessages::operation));
  }

  @Override
  public Uni<io.clientele.contracts.scoring.v1.RuleSet> getRuleSet(GetRuleSetRequest request) {
    return deferred(() -> repository.get(request.getRuleSetId()).map(CoPurchaseMessages::ruleSet));
  }

  @Override
  public Uni<ListRuleSetsResponse> listRuleSets(ListRuleSetsRequest request) {
    return deferred(() -> {
      int size = PageSize.of(request.getPageSize());
      return repository
          .list(PageToken.before(SETS, request.getPageToken()), size + 1)
          .map(found -> sets(found, size));
    });
  }

  private static ListRuleSetsResponse sets(List<RuleSet> found, int size) {
    List<RuleSet> shown = found.subList(0, Math.min(size, found.size()));
    ListRuleSetsResponse.Builder page = ListRuleSetsResponse.newBuilder();
    shown.forEach(set -> page.addRuleSets(CoPurchaseMessages.ruleSet(set)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(SETS, shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<ListRulesResponse> listRules(ListRulesRequest request) {
    return deferred(() -> {
      RuleQuery query =
          RuleQuery.of(
              request.getRuleSetId(),
              request.getAntecedent(),
              request.getConsequent(),
              RuleOrder.of(request.getOrderBy()),
              request.getPageToken(),
              PageSize.of(request.getPageSize()));
      return repository
          .get(query.place().ruleSet())
          .chain(
              set -> repository.rules(set, query.oneMore()).map(found -> rules(set, query, found)));
    });
  }

  private static ListRulesResponse rules(
      RuleSet set, RuleQuery query, List<RuleRows.Numbered> found) {
    List<RuleRows.Numbered> shown = found.subList(0, Math.min(query.size(), found.size()));
    ListRulesResponse.Builder page = ListRulesResponse.newBuilder().setRuleSetId(set.id());
    shown.forEach(one -> page.addRules(CoPurchaseMessages.rule(one.rule())));
    if (found.size() > query.size()) {
      RuleRows.Numbered last = shown.getLast();
      page.setNextPageToken(
          query.token(new RuleQuery.Place(set.id(), last.figure(query.order()), last.number())));
    }
    return page.build();
  }

  @Override
  public Uni<ListBoughtWithResponse> listBoughtWith(ListBoughtWithRequest request) {
    return deferred(() -> {
      List<String> items = items(request.getItemsList());
      int limit = limit(request.getLimit());
      return repository
          .get(request.getRuleSetId())
          .chain(set ->
              repository.boughtWith(set, items, limit).map(found -> suggestions(set, found)));
    });
  }

  private static List<String> items(List<String> asked) {
    if (asked.isEmpty() || asked.size() > MOST_ITEMS) {
      throw Field.invalid("items", "1 to " + MOST_ITEMS + " items");
    }
    asked.forEach(item -> RuleQuery.item("items", item));
    return asked;
  }

  private static int limit(int asked) {
    if (asked < 0 || asked > MOST_SHOWN) {
      throw Field.invalid(
          "limit", "limit must be from 0, which is %d, to %d".formatted(SHOWN, MOST_SHOWN));
    }
    return asked == 0 ? SHOWN : asked;
  }

  private static ListBoughtWithResponse suggestions(RuleSet set, List<RuleRows.Numbered> found) {
    ListBoughtWithResponse.Builder answer =
        ListBoughtWithResponse.newBuilder().setRuleSetId(set.id());
    found.forEach(one ->
        answer.addSuggestions(
            Suggestion.newBuilder()
                .setItem(one.rule().consequent().getFirst())
                .setRule(CoPurchaseMessages.rule(one.rule()))));
    return answer.build();
  }

  @Override
  public Uni<ListNextCategoriesResponse> listNextCategories(ListNextCategoriesRequest request) {
    return deferred(() -> {
      String customer = CustomerIds.checked("customer_id", request.getCustomerId());
      return nextCategories
          .of(customer, limit(request.getLimit()))
          .map(found -> {
            ListNextCategoriesResponse.Builder answer = ListNextCategoriesResponse.newBuilder();
            found.forEach(next -> answer.addCategories(CoPurchaseMessages.next(next)));
            return answer.build();
          });
    });
  }
}
