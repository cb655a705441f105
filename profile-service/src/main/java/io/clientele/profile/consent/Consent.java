package io.clientele.profile.consent;

import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import java.util.Comparator;

/**
 * That a person allowed or refused a purpose.
 *
 * @param customerId under which id it was said
 * @param evidence how it is known; may be empty, at most 4,000 characters
 * @param source who tells
 * @param at when it was said
 */
public record Consent(
    String customerId, Purpose purpose, State state, String evidence, String source, Moment at) {

  /**
   * Which of two words of one customer holds: the later one, and of two at one time the refusal.
   */
  static final Comparator<Consent> BY_FORCE =
      Comparator.<Consent, java.time.Instant>comparing(consent -> consent.at().at())
          .thenComparing(Consent::state);

  private static final int MAX_EVIDENCE = 4000;

  /** What was said; the stricter one comes last. */
  public enum State {
    /** Allowed. */
    GRANTED,
    /** Refused. */
    REFUSED
  }

  /** Refuses what breaks its rule. */
  public Consent {
    Fields.id("customer_id", customerId);
    Fields.text("evidence", evidence, MAX_EVIDENCE);
    Fields.source("source", source);
  }
}
