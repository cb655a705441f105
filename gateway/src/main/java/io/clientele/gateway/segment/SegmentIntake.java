package io.clientele.gateway.segment;

import io.clientele.gateway.fact.FactGrpc;
import io.clientele.gateway.fact.FactMessages;
import io.clientele.gateway.fact.IntakeConfig;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.wire.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes Segment messages in. */
@ApplicationScoped
class SegmentIntake {

  private final FactGrpc profile;
  private final FactMessages facts;
  private final Duration largestSkew;

  SegmentIntake(FactGrpc profile, IntakeConfig config) {
    this.profile = profile;
    this.facts =
        new FactMessages(
            Currencies.known("clientele.intake.default-currency", config.defaultCurrency()));
    this.largestSkew = config.largestClockSkew();
  }

  /** Takes the one message that is the body. */
  IntakeAnswer one(String type, Fields body, String source, Idempotency idempotency) {
    SegmentMessages messages = messages(type, body, idempotency);
    return profile.record(source, idempotency, IntakeItems.one(body, messages)).orRefuse();
  }

  /** Takes the messages of a batch; what its context says holds for those that do not say. */
  IntakeAnswer batch(Fields body, String source, Idempotency idempotency) {
    SegmentMessages messages = messages("", body, idempotency);
    return profile
        .record(source, idempotency, IntakeItems.list(body, "batch", messages))
        .orRefuse();
  }

  private SegmentMessages messages(String type, Fields body, Idempotency idempotency) {
    return new SegmentMessages(
        type, RequestFrame.of(body, Times.now(), largestSkew), facts, idempotency);
  }
}
