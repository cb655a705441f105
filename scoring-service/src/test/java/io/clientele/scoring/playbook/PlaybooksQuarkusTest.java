package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.PlaybookBench.playbook;
import static io.clientele.scoring.playbook.PlaybookBench.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetPlaybookRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksResponse;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class PlaybooksQuarkusTest {

  @Inject Bench bench;
  @Inject PlaybookBench playbooks;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  PlaybookServiceBlockingStub stub;

  private final Instant now = Times.micros(Instant.now());

  @AfterEach
  void theShippedOneIsInForceAgain() {
    playbooks.shippedAgain();
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(GrpcErrors.fromStatus(refused).code()).isEqualTo(code);
              assertThat(GrpcErrors.fromStatus(refused).field()).isEqualTo(field);
            });
  }

  private NextActions next(String customer) {
    return stub.getNextActions(GetNextActionsRequest.newBuilder().setCustomerId(customer).build());
  }

  private static List<String> names(NextActions found) {
    return found.getActionsList().stream().map(action -> action.getRule().getName()).toList();
  }

  @Test
  void theShippedPlaybookIsInForceUntilAnotherIsAndCanBeAgain() {
    Playbook shipped = stub.getPlaybook(GetPlaybookRequest.getDefaultInstance());
    assertThat(shipped.getPlaybookId()).isEqualTo("plb_shipped");
    assertThat(shipped.getState()).isEqualTo(Playbook.State.IN_FORCE);
    assertThat(shipped.getRulesCount()).isGreaterThanOrEqualTo(40);

    Playbook draft = playbooks.create(playbook(7, rule("a", "metrics.orders > 1")));
    assertThat(draft.getPlaybookId()).startsWith("plb_");
    assertThat(draft.getState()).isEqualTo(Playbook.State.DRAFT);
    assertThat(stub.getPlaybook(GetPlaybookRequest.getDefaultInstance())).isEqualTo(shipped);

    Playbook active = playbooks.activate(draft.getPlaybookId());
    assertThat(active.getState()).isEqualTo(Playbook.State.IN_FORCE);
    assertThat(active.hasActivatedAt()).isTrue();
    assertThat(stub.getPlaybook(GetPlaybookRequest.getDefaultInstance())).isEqualTo(active);
    assertThat(playbooks.activate(draft.getPlaybookId())).isEqualTo(active);

    Playbook second = playbooks.create(playbook(0, rule("a", "metrics.orders > 2")));
    assertThat(second.getVersion()).isEqualTo(draft.getVersion() + 1);
    playbooks.activate(second.getPlaybookId());
    assertThat(
            stub.getPlaybook(
                    GetPlaybookRequest.newBuilder().setPlaybookId(draft.getPlaybookId()).build())
                .getState())
        .isEqualTo(Playbook.State.RETIRED);
    assertThat(listed())
        .startsWith(second.getPlaybookId(), draft.getPlaybookId())
        .endsWith("plb_shipped")
        .doesNotHaveDuplicates();

    assertThat(playbooks.activate("plb_shipped").getState()).isEqualTo(Playbook.State.IN_FORCE);
    assertThat(stub.getPlaybook(GetPlaybookRequest.getDefaultInstance())).isEqualTo(shipped);
    assertRefused(
        () -> playbooks.activate("plb_none"), ErrorCode.PLAYBOOK_NOT_FOUND, "playbook_id");
  }

  private List<String> listed() {
    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      ListPlaybooksResponse page =
          stub.listPlaybooks(
              ListPlaybooksRequest.newBuilder().setPageSize(1).setPageToken(token).build());
      page.getPlaybooksList().forEach(one -> ids.add(one.getPlaybookId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return ids;
  }

  @Test
  void whatIsWrongIsRefusedWithItsPlace() {
    assertRefused(
        () -> playbooks.create(playbook(0, rule("a", "metrics.oders > 1"))),
        ErrorCode.INVALID_FIELD,
        "playbook.rules[0].when");
    assertRefused(
        () -> playbooks.create(playbook(0, rule("a", "true"), rule("a", "true"))),
        ErrorCode.INVALID_FIELD,
        "playbook.rules[1].name");
    assertRefused(
        () -> playbooks.create(playbook(0, rule("a", "true").clearTitle())),
        ErrorCode.INVALID_FIELD,
        "playbook.rules[0].title");
    assertRefused(
        () -> playbooks.create(playbook(0, rule("a", "true").setHoldout(0.6))),
        ErrorCode.INVALID_FIELD,
        "playbook.rules[0].holdout");
    assertRefused(
        () -> playbooks.create(playbook(0, rule("a", "true").addChannels("pigeon"))),
        ErrorCode.INVALID_FIELD,
        "playbook.rules[0].channels[0]");
    assertRefused(() -> playbooks.create(playbook(0)), ErrorCode.INVALID_FIELD, "playbook.rules");
    Playbook.Builder many = Playbook.newBuilder().setName("many");
    for (int i = 0; i < 501; i++) {
      many.addRules(rule("r" + i, "true"));
    }
    assertRefused(() -> playbooks.create(many.build()), ErrorCode.TOO_MANY_ITEMS, "playbook.rules");
    assertThat(playbooks.create(many.removeRules(500).build()).getRulesCount()).isEqualTo(500);
  }

  @Test
  void whatFitsIsToldWithItsReasonsAndAContactPausesIt() {
    bench.load(
        new History(
            List.of(
                Shop.order("ann", "1", ago(50), "80", "EUR"),
                Shop.order("ann", "2", ago(20), "40", "EUR")),
            List.of()),
        10);
    Playbook active =
        playbooks.inForce(
            7,
            rule("calm", "metrics.orders == 2").addChannels("in_app").setContactEveryDays(30),
            rule("press", "orders.last(30d).net_revenue > 30 && metrics.orders < 9")
                .setPriority(90)
                .addChannels("in_app"),
            rule("advice", "true").setPriority(1),
            rule("never", "metrics.orders > 5"));

    NextActions found = next("ann");
    assertThat(found.getPlaybook()).isEqualTo(active.getPlaybookId());
    assertThat(names(found)).containsExactly("press", "calm", "advice");
    assertThat(found.getActions(0).getReasonsList())
        .containsExactly("orders.last(30d).net_revenue > 30: 40", "metrics.orders < 9: 2");
    assertThat(found.getActions(0).getChannel()).isEqualTo("in_app");
    assertThat(found.getActions(0).hasNextContactAt()).isTrue();
    assertThat(found.getActions(2).getChannel()).isEmpty();
    assertThat(found.hasNote()).isFalse();
    assertThat(
            stub.getNextActions(
                    GetNextActionsRequest.newBuilder().setCustomerId("ann").setLimit(1).build())
                .getActionsCount())
        .isEqualTo(1);

    RecordContactRequest contact =
        RecordContactRequest.newBuilder()
            .setCustomerId("ann")
            .setChannel("in_app")
            .setRule("calm")
            .setAt(Shop.timestamp(ago(2)))
            .setBy("crm")
            .setMessageId("m1")
            .build();
    assertThat(stub.recordContact(contact).getNextContactAt())
        .isEqualTo(Shop.timestamp(ago(2).plus(Duration.ofDays(30))));
    assertThat(stub.recordContact(contact).hasNextContactAt()).isTrue();
    assertRefused(
        () -> stub.recordContact(contact.toBuilder().setChannel("phone").build()),
        ErrorCode.CONTENT_CONFLICT,
        "message_id");
    assertThat(rows("contact")).isEqualTo(1);

    NextActions later = next("ann");
    assertThat(names(later)).containsExactly("advice");
    assertThat(later.getSkippedList())
        .extracting(skipped -> skipped.getRule() + " " + skipped.getReason())
        .containsExactly("press CONTACTED_LATELY", "calm CONTACTED_LATELY");
    assertThat(later.getSkipped(0).getUntil())
        .isEqualTo(Shop.timestamp(ago(2).plus(Duration.ofDays(7))));
    assertThat(
            names(
                stub.getNextActions(
                    GetNextActionsRequest.newBuilder()
                        .setCustomerId("ann")
                        .setAsOf(Shop.timestamp(ago(10)))
                        .build())))
        .as("before the contact")
        .containsExactly("press", "calm", "advice");
  }

  private long rows(String table) {
    return pool.query("SELECT count(*) FROM " + table)
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void whoFitsNoRuleIsToldSoAndWhoIsNotKnownOrRefusedIsNot() {
    bench.load(
        new History(
            List.of(
                Shop.order("ann", "1", ago(50), "80", "EUR"),
                Shop.order("ref", "2", ago(50), "80", "EUR"),
                Shop.person("ref", "ref", true)),
            List.of()),
        10);
    playbooks.inForce(0, rule("never", "metrics.orders > 5"));
    NextActions found = next("ann");
    assertThat(found.getActionsCount()).isZero();
    assertThat(found.getSkippedCount()).isZero();
    assertThat(found.getNote().getEn()).isEqualTo("No rule of the playbook fits this customer.");
    assertThat(found.getNote().getZh()).isNotEmpty();
    assertRefused(() -> next("nobody"), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    assertRefused(() -> next("ref"), ErrorCode.WRONG_STATE, "customer_id");
    assertRefused(() -> next(""), ErrorCode.INVALID_FIELD, "customer_id");
    RecordContactRequest nobody =
        RecordContactRequest.newBuilder().setCustomerId("nobody").setChannel("email").build();
    assertRefused(() -> stub.recordContact(nobody), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    assertRefused(
        () -> stub.recordContact(nobody.toBuilder().setChannel("owl").build()),
        ErrorCode.INVALID_FIELD,
        "channel");
    assertRefused(
        () ->
            stub.recordContact(
                nobody.toBuilder().setAt(Shop.timestamp(now.plusSeconds(9_999))).build()),
        ErrorCode.INVALID_FIELD,
        "at");
  }

  @Test
  void theShippedRulesFitACustomerByHisTierAndStage() {
    bench.load(new History(List.of(Shop.order("ann", "1", ago(3), "500", "EUR")), List.of()), 10);
    NextActions found = next("ann");
    assertThat(found.getPlaybook()).isEqualTo("plb_shipped");
    assertThat(names(found)).isNotEmpty().allMatch(name -> name.endsWith("-new"));
    assertThat(found.getActions(0).getRule().getObjectionsCount()).isEqualTo(5);
    assertThat(found.getActions(0).getReasonsList()).contains("labels.lifecycle == \"new\": new");
  }

  @Test
  void treatedAndHeldOutAreComparedByWhatTheyDidSinceTheRuleBeganToHold() {
    List<io.clientele.contracts.profile.v1.Change> orders = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      orders.add(Shop.order("p" + i, "first" + i, ago(100), "10", "EUR"));
    }
    bench.load(new History(orders, List.of()), 500);
    playbooks.inForce(0, rule("push", "metrics.orders > 0").setHoldout(0.4));
    // As if it had begun to hold when they had ordered for the first time.
    pool.preparedQuery("UPDATE playbook_holding SET since = $1")
        .executeAndAwait(Tuple.of(Times.sql(ago(95))));
    List<io.clientele.contracts.profile.v1.Change> more = new ArrayList<>();
    pool.query("SELECT person_id, held_out FROM playbook_holding ORDER BY person_id")
        .executeAndAwait()
        .forEach(row -> {
          if (!row.getBoolean(1) || more.size() % 10 == 0) {
            more.add(Shop.order(row.getString(0), "more" + more.size(), ago(60), "30", "EUR"));
          }
        });
    bench.publish(new History(more, List.of()));
    bench.awaitUpToDate();

    Uplift ordered = stub.getUplift(GetUpliftRequest.newBuilder().setRule("push").build());
    assertThat(ordered.getTreated().getCustomers() + ordered.getHeldOut().getCustomers())
        .isEqualTo(200);
    assertThat(ordered.getHeldOut().getCustomers()).isBetween(55L, 105L);
    assertThat(ordered.getTreated().getMean()).isEqualTo(1);
    assertThat(ordered.getLow()).isPositive();
    assertThat(ordered.getPValue()).isLessThan(0.001);
    assertThat(ordered.getVerdict().getEn()).startsWith("It helps");
    Uplift revenue =
        stub.getUplift(
            GetUpliftRequest.newBuilder().setRule("push").setOutcome("net_revenue").build());
    assertThat(revenue.getTreated().getMean()).isEqualTo(30);
    assertThat(revenue.getDifference()).isPositive();
    assertThat(
            stub.getUplift(GetUpliftRequest.newBuilder().setRule("push").setDays(120).build())
                .hasDifference())
        .as("nobody is observed for so long")
        .isFalse();
    assertRefused(
        () -> stub.getUplift(GetUpliftRequest.newBuilder().setRule("none").build()),
        ErrorCode.INVALID_FIELD,
        "rule");
    assertRefused(
        () ->
            stub.getUplift(GetUpliftRequest.newBuilder().setRule("push").setOutcome("joy").build()),
        ErrorCode.INVALID_FIELD,
        "outcome");
  }
}
