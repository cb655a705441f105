package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a churn model is asked to be fitted on.
 *
 * @param outcome the attribute that tells who left
 * @param features empty: all that are known
 */
record ChurnRequest(String outcome, List<String> features) {

  private static final int MOST = 500;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  ChurnRequest {
    features = List.copyOf(features);
  }

  /**
   * By the names of the message {@code FitModelRequest}.
   *
   * @throws ClienteleException INVALID_FIELD with the field at fault
   */
  static ChurnRequest of(JsonObject request) {
    String outcome = name("outcome", request.getString("outcome", ""));
    JsonArray told = request.getJsonArray("features", new JsonArray());
    if (told.size() > MOST) {
      throw invalid("features", "names more than " + MOST + " attributes");
    }
    List<String> features = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String field = "features[" + i + "]";
      String feature = name(field, told.getString(i));
      if (feature.equals(outcome)) {
        throw invalid(field, "is the outcome itself; leave it out");
      }
      if (features.contains(feature)) {
        throw invalid(field, "is named twice; name each attribute once");
      }
      features.add(feature);
    }
    return new ChurnRequest(outcome, features);
  }

  private static String name(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw invalid(field, "must be the name of an attribute: lower-case letters, digits and '_'");
    }
    return name;
  }

  private static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
  }

  /** As it is stored. */
  JsonObject json(boolean promote) {
    return new JsonObject()
        .put("kind", ModelKind.CHURN.name())
        .put("outcome", outcome)
        .put("features", new JsonArray(features))
        .put("promote", promote);
  }
}
