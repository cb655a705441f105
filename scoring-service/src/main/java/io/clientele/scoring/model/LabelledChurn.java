package io.clientele.scoring.model;

import io.clientele.scoring.person.Profile;
import java.util.Map;
import java.util.Optional;

/** Judges persons by the churn model in force; a CDI bean. */
public interface LabelledChurn {

  /**
   * What the model says of a person.
   *
   * @param probability that the person leaves, in [0, 1]
   * @param contributions by feature, how much it speaks for leaving (positive) or against
   */
  record Judgement(double probability, Map<String, Double> contributions) {}

  /**
   * The judgement, where all that the model needs is known of the person.
   *
   * @param model the churn model in force; one id always has the same body
   */
  Optional<Judgement> judge(StoredModel model, Profile profile);
}
