package io.clientele.scoring.score;

import io.clientele.scoring.model.LabelledChurn.Judgement;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.ValueCuts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is seen against at a time.
 *
 * @param cuts those of the person's currency, where they were made
 * @param valueCuts those of the person's currency, where they were made
 * @param expected by the model of lifetime value in force; null: nothing
 * @param churn by the churn model in force; null: nothing
 */
record View(
    Instant asOf,
    @Nullable Cuts cuts,
    @Nullable ValueCuts valueCuts,
    @Nullable Expected expected,
    @Nullable ChurnVerdict churn) {

  /** What the churn model in force says of the person. */
  record ChurnVerdict(String modelId, Judgement judgement) {}
}
