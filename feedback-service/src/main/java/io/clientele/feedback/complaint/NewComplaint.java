package io.clientele.feedback.complaint;

import io.clientele.feedback.urgency.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody opens a case with.
 *
 * @param severity null: read from the text, which then has to be there
 * @param timeGiven whether the time of the report was given, and not assumed
 * @param assignee empty: nobody yet
 * @param by who opens it; empty: the service itself
 */
record NewComplaint(
    Report report, @Nullable Severity severity, boolean timeGiven, String assignee, String by) {

  NewComplaint {
    Said.optionalName("assignee", assignee);
    Said.optionalName("by", by);
    if (severity == null && report.text().isBlank()) {
      throw Said.invalid("text", "is missing; say what happened, or how severe it is");
    }
  }

  /** Tells it from another one. */
  String digest() {
    return ReportDigest.of(
        report, severity == null ? "" : severity.name().toLowerCase(Locale.ROOT), timeGiven);
  }
}
