package io.clientele.scoring.model;

import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.PurchaseModel;
import io.clientele.scoring.clv.TimeUnit;
import io.vertx.core.json.JsonObject;

/** Models of lifetime value that nobody fitted. */
final class ClvBodies {

  private ClvBodies() {}

  static JsonObject body(PurchaseModel model) {
    int size = model.parameters().size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] = 0.01;
    }
    return ClvBody.json(
        ClvModel.of(
            model, covariance, null, new double[0][], new ClvTerms(TimeUnit.WEEK, 0.1, 365, 1)),
        "");
  }
}
