package io.clientele.gateway.segment;

import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.wire.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes Segment messages in. */
@ApplicationScoped
class SegmentIntake {

  private final IntakeGrpc profile;
  private final String currency;

  SegmentIntake(IntakeGrpc profile, IntakeConfig config) {
    this.profile = profile;
    this.currency = Currencies.known("clientele.intake.default-currency", config.defaultCurrency());
  }

  /** Takes the one message that is the body. */
  IntakeAnswer one(String type, Fields body, String source, Idempotency idempotency) {
    FactMessages messages = messages(type, Optional.empty(), idempotency);
    return profile.record(source, idempotency, IntakeItems.one(body, messages)).orRefuse();
  }

  /** Takes the messages of a batch; what its context says holds for those that do not say. */
  IntakeAnswer batch(Fields body, String source, Idempotency idempotency) {
    FactMessages messages = messages("", SegmentItem.country(body), idempotency);
    return profile
        .record(source, idempotency, IntakeItems.list(body, "batch", messages))
        .orRefuse();
  }

  private FactMessages messages(String type, Optional<String> country, Idempotency idempotency) {
    return new FactMessages(type, Times.now(), currency, country, idempotency);
  }
}
