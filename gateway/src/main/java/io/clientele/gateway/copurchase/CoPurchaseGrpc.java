package io.clientele.gateway.copurchase;

import io.clientele.contracts.scoring.v1.CoPurchaseServiceGrpc.CoPurchaseServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetRuleSetRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesRequest;
import io.clientele.contracts.scoring.v1.ListRuleSetsRequest;
import io.clientele.contracts.scoring.v1.ListRuleSetsResponse;
import io.clientele.contracts.scoring.v1.ListRulesRequest;
import io.clientele.contracts.scoring.v1.ListRulesResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Co-purchases at scoring-service. An empty id of a set means the latest. */
@ApplicationScoped
class CoPurchaseGrpc {

  private final CoPurchaseServiceBlockingStub service;
  private final Upstream upstream;

  CoPurchaseGrpc(@GrpcClient("scoring") CoPurchaseServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  OperationView mine(Fields body) {
    MineCoPurchasesRequest request = CoPurchaseMessages.mining(body);
    return OperationMessages.view(upstream.write(service).mineCoPurchases(request));
  }

  RuleSetView get(String ruleSetId) {
    return CoPurchaseMessages.view(
        upstream
            .read(service)
            .getRuleSet(GetRuleSetRequest.newBuilder().setRuleSetId(ruleSetId).build()));
  }

  RuleSetView.RuleSets list(int pageSize, String pageToken) {
    ListRuleSetsResponse page =
        upstream
            .list(service)
            .listRuleSets(
                ListRuleSetsRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new RuleSetView.RuleSets(
        page.getRuleSetsList().stream().map(CoPurchaseMessages::view).toList(),
        page.getNextPageToken());
  }

  CoPurchaseRuleView.Rules rules(String ruleSetId, RuleQuery query) {
    ListRulesResponse page =
        upstream
            .list(service)
            .listRules(
                ListRulesRequest.newBuilder()
                    .setRuleSetId(ruleSetId)
                    .setAntecedent(query.left())
                    .setConsequent(query.right())
                    .setOrderBy(query.order())
                    .setPageSize(query.size())
                    .setPageToken(query.token())
                    .build());
    return new CoPurchaseRuleView.Rules(
        page.getRuleSetId(),
        page.getRulesList().stream().map(CoPurchaseMessages::view).toList(),
        page.getNextPageToken());
  }

  BoughtWithView boughtWith(List<String> items, String ruleSetId, int limit) {
    return CoPurchaseMessages.view(
        upstream
            .list(service)
            .listBoughtWith(
                ListBoughtWithRequest.newBuilder()
                    .addAllItems(items)
                    .setRuleSetId(ruleSetId)
                    .setLimit(limit)
                    .build()));
  }

  NextCategoryView.NextCategories nextCategories(String customerId, int limit) {
    return CoPurchaseMessages.view(
        upstream
            .list(service)
            .listNextCategories(
                ListNextCategoriesRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setLimit(limit)
                    .build()));
  }
}
