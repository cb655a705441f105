package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scorecard.
 *
 * @param attributes the types that its expressions were checked with, of attributes of the business
 * @param fit null unless its weights were fitted
 * @param activatedAt null: never in force
 * @param retiredAt null: not taken out of force
 */
record StoredScorecard(
    String id,
    int version,
    State state,
    Definition definition,
    Map<String, ValueType> attributes,
    List<Warning> warnings,
    @Nullable WeightFit fit,
    Instant createdAt,
    @Nullable Instant activatedAt,
    @Nullable Instant retiredAt) {

  /** What it is used for. */
  enum State {
    DRAFT,
    IN_FORCE,
    RETIRED
  }

  /**
   * Ready to score.
   *
   * @throws io.clientele.contracts.error.ClienteleException where a name is no more
   */
  Scorecard scorecard() {
    return Scorecard.of(definition, PersonVocabulary.with(attributes));
  }
}
