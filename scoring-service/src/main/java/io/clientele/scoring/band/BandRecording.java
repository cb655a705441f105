package io.clientele.scoring.band;

import io.clientele.scoring.scorecard.CardScore;
import io.clientele.scoring.scorecard.CardScoring;
import io.clientele.scoring.scorecard.Definition;
import io.clientele.scoring.scorecard.Portrait;
import io.clientele.scoring.scorecard.Portraits;
import io.clientele.scoring.scorecard.ScorecardsInForce;
import io.clientele.scoring.scorecard.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.clientele.scoring.transition.LabelRecording;
import io.clientele.scoring.transition.TimedLabels;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the bands of persons by the scorecards in force. Whoever is looked at is held first, so
 * that no older look overwrites a newer one.
 */
@ApplicationScoped
public class BandRecording implements TimedLabels {

  private final ScorecardsInForce scorecards;
  private final CardScoring scoring;
  private final Portraits portraits;
  private final Moments moments;
  private final LabelRecording labels;
  private final Clock clock = Clock.systemUTC();

  BandRecording(
      ScorecardsInForce scorecards,
      CardScoring scoring,
      Portraits portraits,
      Moments moments,
      LabelRecording labels) {
    this.scorecards = scorecards;
    this.scoring = scoring;
    this.portraits = portraits;
    this.moments = moments;
    this.labels = labels;
  }

  /**
   * Records the bands of the persons behind the ids as they are now; costs nothing where no
   * scorecard is in force.
   *
   * @param connection within the transaction that changed something about them
   * @param customers any ids
   */
  public Uni<Void> record(
      SqlConnection connection, Collection<String> customers, Instant now, Cause cause) {
    return customers.isEmpty()
        ? Uni.createFrom().voidItem()
        : scorecards
            .load(connection)
            .chain(found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : labels
                        .hold(connection, customers)
                        .chain(held -> bands(connection, held, now, cause))
                        .chain(bands -> labels.record(connection, bands, now)));
  }

  @Override
  public boolean computes(String dimension) {
    return Definition.isName(dimension);
  }

  /** As they are now, for a score looks at all that is known: what is later counts as well. */
  @Override
  public Uni<List<LabelNow>> at(
      SqlConnection connection, String dimension, Map<String, Instant> instants) {
    return labels
        .hold(connection, instants.keySet())
        .chain(held -> bands(connection, held, clock.instant(), Cause.TIME))
        .map(bands -> bands.stream().filter(band -> band.dimension().equals(dimension)).toList());
  }

  private Uni<List<LabelNow>> bands(
      SqlConnection connection, Map<String, Instant> held, Instant now, Cause cause) {
    return held.isEmpty()
        ? Uni.createFrom().item(List.of())
        : moments.now(
            connection,
            now,
            moment ->
                portraits
                    .draw(moment, held.keySet())
                    .map(BandRecording::subjects)
                    .chain(subjects -> bands(moment, subjects, held, cause)));
  }

  private static List<Subject> subjects(List<Portrait> drawn) {
    return drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList();
  }

  private Uni<List<LabelNow>> bands(
      Moment moment, List<Subject> subjects, Map<String, Instant> held, Cause cause) {
    return scoring
        .score(moment, () -> subjects)
        .map(scores -> {
          List<LabelNow> bands = new ArrayList<>();
          scores.forEach((person, all) -> {
            Instant nextDue = due(held.get(person));
            all.forEach(
                scored -> bands.add(band(person, scored.score(), moment.asOf(), cause, nextDue)));
          });
          return bands;
        });
  }

  // A score may rest on the labels that time changes.
  private static @Nullable Instant due(@Nullable Instant labelsDue) {
    return Instant.MAX.equals(labelsDue) ? null : labelsDue;
  }

  private static LabelNow band(
      String person, CardScore score, Instant at, Cause cause, @Nullable Instant nextDue) {
    return new LabelNow(
        person,
        score.definition().name(),
        score.band() == null ? "" : score.band().label(),
        at,
        cause,
        score.found().map(found -> "score " + found.toPlainString()).orElse("no score"),
        nextDue);
  }
}
