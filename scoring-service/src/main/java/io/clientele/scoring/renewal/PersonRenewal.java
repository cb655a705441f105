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
import java.util.TreeSet;

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
    return renew(connection, customers, Set.of(), at);
  }

  /**
   * The same, and of others only the computed labels, which may rest on what else is known of them.
   *
   * @param known ids of whom something is known that no standing rests on
   */
  public Uni<Void> renew(
      SqlConnection connection, Set<String> customers, Set<String> known, Instant at) {
    Instant now = Times.micros(at);
    // All are held at once, in their order, for others hold them in it too.
    Set<String> all = new TreeSet<>(customers);
    all.addAll(known);
    return labels
        .catchUp(connection, all, now)
        .chain(() -> standings.renew(connection, customers))
        .chain(() -> tiers.placeTouched(connection, customers))
        .chain(() -> labels.record(connection, customers, now, Cause.FACT))
        .chain(() -> looks.record(connection, all, now, Cause.FACT));
  }
}
