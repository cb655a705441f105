package io.clientele.scoring.model;

import org.jspecify.annotations.Nullable;

/**
 * The models in force at one moment.
 *
 * @param value of lifetime value; null: none
 * @param churn of churn; null: none
 */
public record InForce(@Nullable ValueModel value, @Nullable StoredModel churn) {

  /** No model at all. */
  public static final InForce NONE = new InForce(null, null);

  /** The id of the model of lifetime value; empty: none. */
  public String valueId() {
    return value == null ? "" : value.id();
  }
}
