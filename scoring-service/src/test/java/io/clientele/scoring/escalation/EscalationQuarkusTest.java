package io.clientele.scoring.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ComplaintMoved.State;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class EscalationQuarkusTest {

  @Inject Bench bench;
  @Inject Pool pool;

  private final Instant now = Times.micros(Instant.now());

  @Test
  void anEscalatedCaseGetsOneTaskForEachLevelUntilItIsSettled() {
    bench.load(
        new History(
            List.of(Shop.person("ann2", "ann", false)),
            List.of(
                moved("ann2", "k-1", 1, 0, State.OPEN), moved("ann2", "k-2", 1, 0, State.OPEN))),
        5);
    assertThat(tasks()).isEmpty();

    tell(moved("ann2", "k-1", 2, 1, State.OPEN));
    assertThat(tasks()).containsExactly("ann OPEN 70 complaint k-1: escalated to level 1");

    tell(
        moved("ann2", "k-1", 3, 1, State.WAITING_FOR_THIRD_PARTY),
        moved("ann2", "k-1", 2, 1, State.OPEN),
        moved("ann2", "k-2", 2, 3, State.OPEN));
    assertThat(tasks())
        .as("once for each case and level")
        .containsExactly(
            "ann OPEN 70 complaint k-1: escalated to level 1",
            "ann OPEN 98 complaint k-2: escalated to level 3, a promise was missed");

    tell(moved("ann2", "k-1", 4, 2, State.OPEN));
    assertThat(tasks())
        .contains(
            "ann LAPSED 70 complaint k-1: escalated to level 1",
            "ann OPEN 90 complaint k-1: escalated to level 2");

    tell(
        moved("ann2", "k-1", 5, 2, State.RESOLVED),
        moved("ann2", "k-1", 4, 2, State.OPEN),
        moved("ann2", "k-2", 3, 3, State.CLOSED));
    assertThat(tasks()).hasSize(3).allMatch(task -> task.startsWith("ann LAPSED"));
  }

  @Test
  void whatIsToldLateAsksForNothing() {
    bench.load(
        new History(
            List.of(),
            List.of(
                moved("bob", "k-3", 3, 2, State.RESOLVED), moved("bob", "k-3", 2, 2, State.OPEN))),
        1);
    assertThat(tasks()).isEmpty();
  }

  private void tell(Change... changes) {
    bench.publish(new History(List.of(), List.of(changes)));
    bench.awaitUpToDate();
  }

  private Change moved(String customer, String id, long revision, int level, State state) {
    Change.Builder change =
        Shop.complaint(
            customer,
            id,
            revision,
            now.plusSeconds(revision),
            state,
            ComplaintMoved.Severity.LOW,
            ComplaintMoved.Solution.SOLUTION_UNSPECIFIED)
            .toBuilder();
    change.getComplaintMovedBuilder().setEscalationLevel(level).setBreached(level > 2);
    return change.build();
  }

  private List<String> tasks() {
    List<String> found = new ArrayList<>();
    pool.query(
            """
            SELECT customer_id || ' ' || state || ' ' || priority || ' ' || reason FROM task
            WHERE kind = 'complaint' ORDER BY reason
            """)
        .executeAndAwait()
        .forEach(row -> found.add(row.getString(0)));
    return found;
  }
}
