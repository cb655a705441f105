package io.clientele.scoring.feed;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.scoring.transition.DueLabels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes facts in by a clock that a test winds, with all that time brings in between: as if the
 * service had been there then. Of use where the service's own watch over what is due sleeps, and
 * after everything was emptied.
 */
@ApplicationScoped
public class Replay {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BatchIntake intake;
  private final DueLabels due;
  private int batches;

  Replay(BatchIntake intake, DueLabels due) {
    this.intake = intake;
    this.due = due;
  }

  /** Nothing was taken in yet. */
  public void begin() {
    batches = 0;
  }

  /** What became due by the time, then the changes. */
  public void take(List<Change> changes, Instant now) {
    due.recordUntil(now).await().atMost(PATIENCE);
    if (!changes.isEmpty()) {
      String from = token();
      batches++;
      ChangeBatch batch =
          ChangeBatch.newBuilder()
              .addAllChanges(changes)
              .setNext(FeedCursor.newBuilder().setToken(token()))
              .build();
      if (!intake
          .take(Feed.PROFILE, from, ProfileFeedMessages.batch(batch), now)
          .await()
          .atMost(PATIENCE)) {
        throw new IllegalStateException("somebody else took in what came after " + from);
      }
    }
  }

  private String token() {
    return batches == 0 ? "" : String.valueOf(batches);
  }
}
