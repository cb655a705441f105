package io.clientele.scoring.scorecard;

import io.clientele.scoring.look.Looker;
import io.clientele.scoring.look.Looking;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.transition.LabelNow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bands of the scorecards in force as labels, each of the dimension of its scorecard's name.
 */
@ApplicationScoped
class BandLooker implements Looker {

  private final ScorecardsInForce scorecards;
  private final CardScoring scoring;
  private final BandRepository repository;

  BandLooker(ScorecardsInForce scorecards, CardScoring scoring, BandRepository repository) {
    this.scorecards = scorecards;
    this.scoring = scoring;
    this.repository = repository;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public boolean computes(String dimension) {
    return Definition.isName(dimension);
  }

  @Override
  public Uni<Boolean> any(SqlConnection connection) {
    return scorecards.load(connection).map(found -> !found.isEmpty());
  }

  @Override
  public Uni<String> inForce(SqlClient connection) {
    return scorecards.revision(connection);
  }

  @Override
  public Uni<List<LabelNow>> look(Moment moment, List<Subject> subjects, Looking looking) {
    Map<String, Instant> tagsUntil = new HashMap<>();
    for (Subject subject : subjects) {
      if (subject.tagsUntil() != null) {
        tagsUntil.put(subject.personId(), subject.tagsUntil());
      }
    }
    return scoring
        .score(moment, () -> subjects)
        .map(scores -> {
          List<LabelNow> bands = new ArrayList<>();
          scores.forEach((person, all) ->
              all.forEach(scored ->
                  bands.add(
                      band(
                          person,
                          scored.score(),
                          moment,
                          looking,
                          looking.nextDue(person, tagsUntil.get(person))))));
          return bands;
        });
  }

  private static LabelNow band(
      String person, CardScore score, Moment moment, Looking looking, @Nullable Instant due) {
    return new LabelNow(
        person,
        score.definition().name(),
        score.band() == null ? "" : score.band().label(),
        moment.asOf(),
        looking.cause(),
        score.found().map(found -> "score " + found.toPlainString()).orElse("no score"),
        due);
  }

  @Override
  public Uni<List<LabelNow>> gone(SqlConnection connection, List<String> persons, Instant now) {
    return repository.retired(connection, persons, now);
  }

  @Override
  public Uni<List<String>> labelled(SqlConnection connection, String after, int size) {
    return repository.banded(connection, after, size);
  }
}
