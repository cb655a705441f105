package io.clientele.scoring.scorecard;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** What a backtest or a fit is asked for, as it is stored until it is done. */
record JobRequest(String scorecardId, Instant asOf, Outcome outcome) {

  JsonObject json() {
    return new JsonObject()
        .put("scorecard_id", scorecardId)
        .put("as_of", asOf.toString())
        .put("outcome", ResultRows.json(outcome));
  }

  static JobRequest of(JsonObject json) {
    return new JobRequest(
        json.getString("scorecard_id"),
        Instant.parse(json.getString("as_of")),
        ResultRows.outcome(json.getJsonObject("outcome")));
  }
}
