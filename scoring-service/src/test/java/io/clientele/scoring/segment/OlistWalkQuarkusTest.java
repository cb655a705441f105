package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation.Verdict.Advice;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetPlaybookRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.ListTasksResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.OlistShop;
import io.clientele.scoring.OlistShop.Review;
import io.clientele.scoring.evaluation.MarketplaceReports;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.need.MarketplaceNeeds;
import io.clientele.scoring.playbook.PlaybookBench;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worked example of docs/olist.md: customers of a marketplace, who buy once and rate it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class OlistWalkQuarkusTest {

  private static final List<String> CARE = List.of("unhappy-top", "unhappy");
  private static final int EVERYBODY = 4_990;

  @Inject Bench bench;
  @Inject Segments segments;
  @Inject PlaybookBench playbookBench;
  @Inject MarketplaceNeeds needs;
  @Inject MarketplaceReports reports;

  @Inject
  @GrpcClient("scoring")
  PlaybookServiceBlockingStub playbooks;

  @Inject
  @GrpcClient("scoring")
  TaskServiceBlockingStub tasks;

  private final Instant begun = Instant.now();

  @AfterEach
  void nothingIsLeft() {
    segments.deleteAll();
    bench.empty(10);
    playbookBench.shippedAgain();
  }

  private void say(String what, Object... of) {
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    System.out.println("[" + seconds + " s] " + what.formatted(of));
  }

  @Test
  void aMarketplacesCustomersStepByStep() {
    OlistShop olist = new OlistShop();
    playbookBench.inForce(0, PlaybookBench.rule("advice", "true"));
    bench.load(olist.history(), 1_000);
    say("loaded");
    Set<String> customers =
        olist.history().profile().stream()
            .map(change -> change.getCustomerId())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(customers).hasSize(EVERYBODY);

    satisfactionWithPurchases(olist);
    whatTheyNeed(olist);
    whatToDo();
    whetherItIsWorthIt();
    whatCannotBeTold(customers);
    say("done");
  }

  private void satisfactionWithPurchases(OlistShop olist) {
    segments.create("let-down", "feedback.last(365d).rating <= 2");
    segments.create(
        "let-down-gold", "feedback.last(365d).rating <= 2 && labels.value_tier == \"gold\"");
    segments.create("low", "labels.satisfaction == \"low\"");
    shippedRules().forEach(rule -> segments.create(rule.getName(), rule.getWhen()));
    playbookBench.shippedAgain();
    segments.awaitEvaluated();
    segments.all().forEach(one -> say("%d: %s", one.getMembers(), one.getExpression()));
    assertThat(segments.members("let-down")).containsExactlyElementsOf(letDown(olist));
    // Whoever is unhappy fits one of the two, also without an order.
    assertThat(segments.members("unhappy").size() + segments.members("unhappy-top").size())
        .isEqualTo(segments.members("low").size());
    preview("segments[\"let-down\"] && metrics.net_revenue > 200");
    preview("segments[\"let-down\"] && metrics.net_revenue > 200");
    for (String name : List.of("let-down-gold", "unhappy-top")) {
      var request =
          GetMembershipRequest.newBuilder()
              .setSegment(name)
              .setCustomerId(segments.members(name).getFirst());
      var member = segments.stub().getMembership(request.build());
      say("%s is %s: %s", member.getCustomerId(), name, member.getReason());
      assertThat(member.getReason()).contains("labels.value_tier ==");
    }
  }

  private void preview(String expression) {
    var found =
        segments
            .stub()
            .previewSegment(PreviewSegmentRequest.newBuilder().setExpression(expression).build());
    say(
        "preview of %s: %d of %d, %d to %d, exact: %s",
        expression,
        found.getMembers(),
        found.getCustomers(),
        found.getMembersLow(),
        found.getMembersHigh(),
        found.getExact());
  }

  /** Whose reviews of the last 365 days have two stars or fewer on average, counted plainly. */
  private static Set<String> letDown(OlistShop olist) {
    Instant yearAgo = Instant.now().minus(Duration.ofDays(365));
    Map<String, Double> ratings =
        olist.reviews().stream()
            .filter(review -> review.at().isAfter(yearAgo))
            .collect(
                Collectors.groupingBy(
                    Review::customer, TreeMap::new, Collectors.averagingInt(Review::stars)));
    ratings.values().removeIf(rating -> rating > 2);
    return ratings.keySet();
  }

  private List<PlaybookRule> shippedRules() {
    return playbooks
        .getPlaybook(GetPlaybookRequest.newBuilder().setPlaybookId("plb_shipped").build())
        .getRulesList()
        .stream()
        .filter(rule -> CARE.contains(rule.getName()))
        .toList();
  }

  private void whatTheyNeed(OlistShop olist) {
    needs.kinds(olist, 40);
    assertThat(needs.mine(MineCoPurchasesRequest.Item.CATEGORY)).isEmpty();
    assertThat(needs.mine(MineCoPurchasesRequest.Item.SKU)).isNotEmpty();
    List<Need> board = needs.board(olist);
    assertThat(board)
        .extracting(Need::getTopic)
        .contains(MarketplaceNeeds.LATE, MarketplaceNeeds.NEVER);
    assertThat(board)
        .filteredOn(need -> need.getTopic().startsWith("delivery"))
        .allSatisfy(need -> {
          assertThat(need.getSatisfactionImpact()).isLessThan(-0.2);
          assertThat(need.getAffectedValueList())
              .allSatisfy(value -> assertThat(value.getCurrencyCode()).isEqualTo("BRL"));
        });
  }

  private void whatToDo() {
    for (String rule : CARE) {
      int members = segments.members(rule).size();
      Bench.await(() -> open(rule).size() == members, members + " tasks of " + rule);
      say("%d tasks of %s, the first:%n%s", members, rule, open(rule).getFirst());
      String customer = segments.members(rule).getFirst();
      var next =
          playbooks.getNextActions(
              GetNextActionsRequest.newBuilder().setCustomerId(customer).build());
      next.getActionsList()
          .forEach(action ->
              say(
                  "%s: %s, by %s, because %s. %s",
                  action.getRule().getName(),
                  action.getRule().getTitle().getEn(),
                  action.getChannel(),
                  action.getReasonsList(),
                  action.getRule().getMessage().getEn()));
      say("skipped %s", next.getSkippedList());
      assertThat(next.getActions(0).getRule().getName()).isEqualTo(rule);
    }
    say("%d tasks in all", tasks.listTasks(ListTasksRequest.getDefaultInstance()).getTotalSize());
  }

  private List<Task> open(String rule) {
    List<Task> found = new ArrayList<>();
    ListTasksRequest.Builder request =
        ListTasksRequest.newBuilder().setKind("care").setPageSize(1_000);
    ListTasksResponse page;
    do {
      page = tasks.listTasks(request.build());
      page.getTasksList().stream().filter(task -> task.getRule().equals(rule)).forEach(found::add);
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());
    return found;
  }

  private void whetherItIsWorthIt() {
    var low = reports.print(EvaluateClassificationRequest.newBuilder().addSegments("low"));
    assertThat(low.getVerdict().getAdvice()).isEqualTo(Advice.KEEP);
    reports.print(EvaluateClassificationRequest.newBuilder().setDimension("satisfaction"));
    var tiers =
        reports.print(EvaluateClassificationRequest.newBuilder().setDimension("value_tier"));
    assertThat(tiers.getEtaSquaredOrThrow("net_revenue")).isGreaterThan(0.5);
  }

  private void whatCannotBeTold(Set<String> customers) {
    var labels = needs.labels(customers);
    labels.forEach((dimension, counts) ->
        say("%s %s", dimension, counts.size() > 20 ? counts.size() + " labels" : counts));
    assertThat(labels.getOrDefault("interests", Map.of()).getOrDefault("UNKNOWN", 0))
        .isGreaterThan(EVERYBODY - 50);
    assertThat(labels.getOrDefault("shopper_type", Map.of())).containsOnlyKeys("UNKNOWN");
    customers.stream()
        .limit(100)
        .map(needs::next)
        .collect(
            Collectors.groupingBy(
                next -> next.isEmpty() ? "nothing" : next.getFirst().getCategory(),
                Collectors.counting()))
        .forEach((category, count) -> say("next of %d of 100: %s", count, category));
  }
}
