package io.clientele.feedback.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeLogQuarkusTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final News.Score SCORE =
      new News.Score("s-1", NOW, News.Metric.NPS, 9, 0, 10, "o-1", "web", "after-delivery");
  private static final News.Complaint COMPLAINT =
      new News.Complaint(
          "k-1",
          NOW.minusSeconds(60),
          NOW,
          News.State.RESOLVED,
          News.Severity.HIGH,
          News.Solution.UNSOLVED,
          "o-1",
          "phone",
          3,
          2,
          true);

  @Inject ChangeLog log;
  @Inject ChangeRepository repository;
  @Inject Pool pool;

  @BeforeEach
  void begin() throws SQLException {
    ServiceUnderTest.execute("truncate change");
  }

  @Test
  void whatIsAppendedIsReadInItsOrder() {
    append(
        new NewChange("c-1", "survey:after-delivery", SCORE),
        new NewChange("c-2", "desk", COMPLAINT));

    List<Change> read = read();

    assertThat(read).extracting(Change::news).containsExactly(SCORE, COMPLAINT);
    assertThat(read).extracting(Change::customerId).containsExactly("c-1", "c-2");
    assertThat(read).extracting(Change::source).containsExactly("survey:after-delivery", "desk");
  }

  @Test
  void everyKindHasAMessage() {
    append(new NewChange("c-1", "s", SCORE), new NewChange("c-1", "s", COMPLAINT));

    var messages = ChangeMessages.batch(read()).getChangesList();

    ScoreGiven score = messages.get(0).getScoreGiven();
    assertThat(score.getMetric()).isEqualTo(ScoreGiven.Metric.NPS);
    assertThat(List.of(score.getLowest(), score.getValue(), score.getHighest()))
        .containsExactly(0.0, 9.0, 10.0);
    assertThat(score.getSurveyId()).isEqualTo("after-delivery");
    ComplaintMoved complaint = messages.get(1).getComplaintMoved();
    assertThat(complaint.getState()).isEqualTo(ComplaintMoved.State.RESOLVED);
    assertThat(complaint.getSolution()).isEqualTo(ComplaintMoved.Solution.UNSOLVED);
    assertThat(complaint.getRevision()).isEqualTo(3);
    assertThat(complaint.getEscalationLevel()).isEqualTo(2);
    assertThat(complaint.getBreached()).isTrue();
    assertThat(complaint.getOpenedAt().getSeconds())
        .isEqualTo(NOW.minusSeconds(60).getEpochSecond());
  }

  @Test
  void aScoreOutsideItsScaleCannotBeTold() {
    assertThatThrownBy(() -> new News.Score("s-1", NOW, News.Metric.CSAT, 6, 1, 5, "", "", ""))
        .hasMessage("a score lies within its scale");
  }

  private void append(NewChange... changes) {
    pool.withTransaction(connection -> log.append(connection, List.of(changes)))
        .await()
        .indefinitely();
  }

  private List<Change> read() {
    return repository.after(ChangeCursor.BEGINNING, 100).await().indefinitely();
  }
}
