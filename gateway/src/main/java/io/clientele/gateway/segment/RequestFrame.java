package io.clientele.gateway.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.fact.Moment;
import io.clientele.gateway.json.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a request says of all its messages.
 *
 * @param receivedAt when it came in
 * @param sentAt when it was sent, by the sender's clock
 * @param country where its messages come from
 * @param largestSkew how far the sender's clock may be off
 */
record RequestFrame(
    Instant receivedAt, Optional<Instant> sentAt, Optional<String> country, Duration largestSkew) {

  /** The frame of a batch. */
  static RequestFrame of(Fields batch, Instant receivedAt, Duration largestSkew) {
    RequestFrame bare =
        new RequestFrame(receivedAt, Optional.empty(), Optional.empty(), largestSkew);
    return new RequestFrame(receivedAt, sentAt(batch), bare.country(batch), largestSkew);
  }

  /**
   * When a message happened. Where it has both times, its {@code timestamp} was put right before by
   * whoever passed it on.
   */
  Moment moment(Fields message) {
    Optional<Instant> timestamp = message.time("timestamp");
    Optional<Instant> original = message.time("originalTimestamp");
    return timestamp.isPresent() && original.isPresent()
        ? Moment.of(timestamp, receivedAt)
        : Moment.corrected(
            timestamp.or(() -> original),
            sentAt(message).or(this::sentAt),
            receivedAt,
            largestSkew);
  }

  /** Where a message comes from, as its context says, else that of the batch. */
  Optional<String> country(Fields message) {
    Optional<String> own =
        message
            .object("context")
            .flatMap(context -> context.object("location"))
            .flatMap(location -> location.text("country"));
    return own.or(() -> country);
  }

  /** A time that cannot be read is none: it only serves to put others right. */
  private static Optional<Instant> sentAt(Fields holder) {
    try {
      return holder.time("sentAt");
    } catch (ClienteleException unreadable) {
      return Optional.empty();
    }
  }
}
