package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.LinkageModel;
import io.clientele.profile.matching.linkage.ShippedModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model and where it comes from.
 *
 * @param pairs it was estimated from; 0: as shipped
 * @param fittedAt null: as shipped
 */
record FittedModel(String version, LinkageModel model, long pairs, @Nullable Instant fittedAt) {

  /** The one that is in force before anything was estimated. */
  static FittedModel shipped() {
    return new FittedModel("shipped-1", ShippedModel.get(), 0, null);
  }
}
