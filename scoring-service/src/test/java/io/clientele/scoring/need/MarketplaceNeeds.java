package io.clientele.scoring.need;

import io.clientele.contracts.scoring.v1.CoPurchaseRule;
import io.clientele.contracts.scoring.v1.CoPurchaseServiceGrpc.CoPurchaseServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetRuleSetRequest;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse.NextCategory;
import io.clientele.contracts.scoring.v1.ListRulesRequest;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.NeedServiceGrpc.NeedServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
import io.clientele.scoring.Bench;
import io.clientele.scoring.OlistShop;
import io.clientele.scoring.OlistShop.Overdue;
import io.clientele.scoring.Shop;
import io.clientele.scoring.paced.PacedWorker;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the customers of the marketplace need, as the service sees it. */
@ApplicationScoped
public class MarketplaceNeeds {

  public static final String LATE = "delivery on the promised day";
  public static final String NEVER = "delivery at all";

  private final Bench bench;
  private final PacedWorker worker;
  private final NeedTaxonomy taxonomy;
  private final NeedServiceBlockingStub needs;
  private final CoPurchaseServiceBlockingStub coPurchases;

  MarketplaceNeeds(
      Bench bench,
      PacedWorker worker,
      NeedTaxonomy taxonomy,
      @GrpcClient("scoring") NeedServiceBlockingStub needs,
      @GrpcClient("scoring") CoPurchaseServiceBlockingStub coPurchases) {
    this.bench = bench;
    this.worker = worker;
    this.taxonomy = taxonomy;
    this.needs = needs;
    this.coPurchases = coPurchases;
  }

  /** The kinds of need of the most frequent categories, printed. */
  public void kinds(OlistShop olist, int most) {
    Map<String, Long> categories =
        olist.history().profile().stream()
            .flatMap(change -> change.getOrderPlaced().getLinesList().stream())
            .collect(Collectors.groupingBy(line -> line.getCategory(), Collectors.counting()));
    System.out.println(categories.size() + " categories");
    categories.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(most)
        .forEach(one ->
            System.out.printf(
                "| %s | %d | %s |%n", one.getKey(), one.getValue(), taxonomy.kind(one.getKey())));
  }

  /** Mines what three baskets or more have together, and prints it. */
  public List<CoPurchaseRule> mine(MineCoPurchasesRequest.Item item) {
    bench.result(
        coPurchases.mineCoPurchases(
            MineCoPurchasesRequest.newBuilder().setItem(item).setMinSupport(0.0006).build()));
    var set = coPurchases.getRuleSet(GetRuleSetRequest.getDefaultInstance());
    System.out.printf("%s: %d baskets, %d rules%n", item, set.getBaskets(), set.getRules());
    List<CoPurchaseRule> rules =
        coPurchases.listRules(ListRulesRequest.getDefaultInstance()).getRulesList();
    rules.forEach(rule -> System.out.println(line(rule)));
    return rules;
  }

  /** Writes down who was promised a parcel that did not come in time; the board, printed. */
  public List<Need> board(OlistShop olist) {
    olist.overdue().forEach(this::record);
    worker.now("needs").await().atMost(Duration.ofSeconds(60));
    var answer = needs.listNeeds(ListNeedsRequest.getDefaultInstance());
    System.out.printf("board of %d customers%n", answer.getCustomers());
    answer.getNeedsList().forEach(need -> System.out.println(line(need)));
    return answer.getNeedsList();
  }

  private void record(Overdue late) {
    Long days = late.days();
    needs.recordNeed(
        RecordNeedRequest.newBuilder()
            .setCustomerId(late.customer())
            .setTopic(days == null ? NEVER : LATE)
            .setNote(days == null ? "it did not come" : "it came %d days late".formatted(days))
            .setBy("dispatch")
            .setAt(Shop.timestamp(late.since()))
            .setMessageId(late.order())
            .build());
  }

  /** How many customers have which label, by dimension, after everybody's interests are made. */
  public Map<String, Map<String, Integer>> labels(Set<String> customers) {
    worker.now("interests").await().atMost(Duration.ofSeconds(60));
    Map<String, Map<String, Integer>> labels = new TreeMap<>();
    bench
        .scoresOf(customers, Instant.now())
        .values()
        .forEach(score ->
            score
                .getClassificationsList()
                .forEach(one ->
                    labels
                        .computeIfAbsent(one.getDimension(), _ -> new TreeMap<>())
                        .merge(one.getLabel(), 1, Integer::sum)));
    return labels;
  }

  /** What the customer may turn to next, the likeliest first. */
  public List<NextCategory> next(String customer) {
    return coPurchases
        .listNextCategories(ListNextCategoriesRequest.newBuilder().setCustomerId(customer).build())
        .getCategoriesList();
  }

  private static String line(Object message) {
    return message.toString().replaceAll("\\s+", " ");
  }
}
