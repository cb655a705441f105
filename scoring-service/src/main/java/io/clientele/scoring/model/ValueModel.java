package io.clientele.scoring.model;

import io.clientele.scoring.clv.ClvModel;

/**
 * A model of lifetime value as it is used.
 *
 * @param currency of its spend, also where there was too little of it for a model; may be empty
 */
public record ValueModel(String id, ClvModel model, String currency) {

  /** Whether it tells what a customer of this currency spends. */
  public boolean spends(String other) {
    return model.spend() != null && currency.equals(other);
  }
}
