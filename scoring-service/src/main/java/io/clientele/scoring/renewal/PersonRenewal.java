package io.clientele.scoring.renewal;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.look.LookRecording;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.tier.TierPlacing;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Makes what is derived of persons follow their facts, in the transaction that changed those. */
@ApplicationScoped
public class PersonRenewal {

  private final StandingRepository standings;
  private final TierPlacing tiers;
  private final LabelRecording labels;
  private final LookRecording looks;

  PersonRenewal(
      StandingRepository standings, TierPlacing tiers, LabelRecording labels, LookRecording looks) {
    this.standings = standings;
    this.tiers = tiers;
    this.labels = labels;
    this.looks = looks;
  }

  /**
   * Renews standings and tiers of the persons behind the ids and records how their labels changed.
   * What time alone changed until then is recorded first, while the standings are as they were.
   *
   * @param customers ids whose facts changed
   * @param at when they did, as far as the labels are concerned
   */
  public Uni<Void> renew(SqlConnection connection, Set<String> customers, Instant at) {
    Instant now = Times.micros(at);
    return labels
        .catchUp(connection, customers, now)
        .chain(() -> standings.renew(connection, customers))
        .chain(() -> tiers.placeTouched(connection, customers))
        .chain(() -> labels.record(connection, customers, now, Cause.FACT))
        .chain(() -> looks.record(connection, customers, now, Cause.FACT));
  }

  /** Records how the computed labels of persons changed of whom nothing moved but what is known. */
  public Uni<Void> look(SqlConnection connection, Set<String> persons, Instant at) {
    return looks.record(connection, persons, Times.micros(at), Cause.FACT);
  }
}
