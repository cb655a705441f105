package io.clientele.feedback.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How cases are opened and watched. */
@ConfigMapping(prefix = "clientele.complaints")
interface ComplaintSettings {

  /** How long to wait for scoring-service to say what a customer is worth. */
  @WithDefault("PT0.8S")
  Duration scoringDeadline();

  /** How long to wait for scoring-service to count the orders up to a time. */
  @WithDefault("PT5S")
  Duration ordersDeadline();

  /** The longest pause between two looks for what is to be escalated. */
  @WithDefault("PT10S")
  Duration escalationInterval();

  /** Cases from feedback. */
  FromFeedback fromFeedback();

  /** Which feedback opens a case by itself. */
  interface FromFeedback {

    /** Whether any does. */
    @WithDefault("false")
    boolean enabled();

    /** Least probability that it is meant negatively, in [0, 1]. */
    @WithDefault("0.9")
    double negative();

    /** The highest rating, where one was given. */
    @WithDefault("2")
    double rating();

    /** How often new feedback is looked through. */
    @WithDefault("PT1S")
    Duration interval();
  }
}
