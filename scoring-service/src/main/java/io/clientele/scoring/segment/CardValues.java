package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.scorecard.CardScoring;
import io.clientele.scoring.scorecard.CardScoring.Scored;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores and bands of the scorecards in force, as values of expressions. */
@ApplicationScoped
class CardValues {

  /** What the names of scores begin with. */
  private static final String SCORES = "scores.";

  private final CardScoring scoring;

  CardValues(CardScoring scoring) {
    this.scoring = scoring;
  }

  static Name score(String card, String en, String zh) {
    return new Name(SCORES + card, ValueType.NUMBER, "", "score by the scorecard", en, zh, true);
  }

  static Name band(String card, String en, String zh) {
    return new Name(
        PersonVocabulary.LABELS + card, ValueType.TEXT, "", "band by the scorecard", en, zh, true);
  }

  /**
   * The values of the persons, by person; nothing is computed where no name asks for them.
   *
   * @param names that are used
   */
  Uni<Map<String, Map<String, Value>>> of(
      Moment moment, List<Subject> subjects, Collection<String> names) {
    return names.stream().anyMatch(CardValues::concerns)
        ? scoring.score(moment, () -> subjects).map(CardValues::values)
        : Uni.createFrom().item(Map.of());
  }

  private static boolean concerns(String name) {
    return name.startsWith(SCORES)
        || (name.startsWith(PersonVocabulary.LABELS)
            && PersonVocabulary.SHIPPED.find(name).isEmpty());
  }

  private static Map<String, Map<String, Value>> values(Map<String, List<Scored>> scores) {
    Map<String, Map<String, Value>> values = HashMap.newHashMap(scores.size());
    scores.forEach((person, scored) -> {
      Map<String, Value> own = new HashMap<>();
      for (Scored one : scored) {
        String name = one.score().definition().name();
        one.score()
            .found()
            .ifPresent(score -> own.put(SCORES + name, new Value.Numeric(score.doubleValue())));
        if (one.score().band() != null) {
          own.put(PersonVocabulary.LABELS + name, new Value.Text(one.score().band().label()));
        }
      }
      values.put(person, own);
    });
    return values;
  }
}
