package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.AttributeCatalog;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.scorecard.ScorecardsInForce;
import io.clientele.scoring.scorecard.ScorecardsInForce.InForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What segments of this business can name: what there is everywhere, its attributes, and the scores
 * and bands of its scorecards in force.
 */
@ApplicationScoped
class PersonVocabularies {

  private final Pool pool;
  private final AttributeCatalog catalog;
  private final ScorecardsInForce scorecards;

  PersonVocabularies(Pool pool, AttributeCatalog catalog, ScorecardsInForce scorecards) {
    this.pool = pool;
    this.catalog = catalog;
    this.scorecards = scorecards;
  }

  /** All names. */
  Uni<Vocabulary> now() {
    return catalog
        .types()
        .chain(types ->
            pool.withTransaction(scorecards::load)
                .map(found -> PersonVocabulary.with(types).with(names(found))));
  }

  private static List<Name> names(List<InForce> found) {
    List<Name> names = new ArrayList<>();
    for (InForce one : found) {
      String name = one.scorecard().definition().name();
      String en = one.scorecard().definition().display().en();
      String zh = one.scorecard().definition().display().zh();
      names.add(CardValues.score(name, en, zh));
      names.add(CardValues.band(name, en, zh));
    }
    return names;
  }

  /** Of the names that are used, those that are not there in every business, with their types. */
  static Map<String, ValueType> own(SegmentRule rule, Vocabulary vocabulary) {
    Map<String, ValueType> own = new TreeMap<>();
    for (String name : rule.names()) {
      if (PersonVocabulary.SHIPPED.find(name).isEmpty()) {
        vocabulary.find(name).ifPresent(known -> own.put(name, known.type()));
      }
    }
    return own;
  }
}
