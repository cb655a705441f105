package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {

  @Test
  void evaluationsComeBackAsTheyWere() {
    Verdict verdict = new Verdict(Advice.MERGE, "Merge", "合并", "b");
    Effect known = new Effect("orders", 1.5, 2.0, -0.25, 0.01);
    Effect unknown = new Effect("satisfaction", null, null, null, null);
    Evaluation evaluation =
        new Evaluation(
            100,
            List.of(
                new GroupReport(
                    "a",
                    40,
                    0.4,
                    1,
                    0.5,
                    10.0,
                    20.0,
                    0.75,
                    List.of(known),
                    List.of(unknown),
                    verdict),
                new GroupReport(
                    "b", 60, 0.6, 1, null, null, null, null, List.of(), List.of(), verdict)),
            "EUR",
            null,
            0.25,
            Map.of("orders", 0.5),
            verdict);

    assertThat(EvaluationJson.evaluation(new JsonObject(EvaluationJson.json(evaluation).encode())))
        .isEqualTo(evaluation);
  }

  @Test
  void requestsComeBackAsTheyWere() {
    for (EvaluationRequest request :
        List.of(
            new EvaluationRequest("rfm", List.of(), null, 90),
            new EvaluationRequest(
                "", List.of("a", "b"), Instant.parse("2025-01-02T03:04:05Z"), 30))) {
      assertThat(EvaluationJson.request(new JsonObject(EvaluationJson.json(request).encode())))
          .isEqualTo(request);
    }
  }
}
