package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A place in a list of feedback, newest first: after the feedback that it names.
 *
 * @param scope of the list: see {@link FeedbackQuery#scope()}
 */
record PagePlace(String scope, Instant occurredAt, String source, String feedbackId) {

  /** Stands between the parts of a token: a control character, which no name holds. */
  private static final String SEPARATOR = "\n";

  /** Microseconds since 1970, for more than 30,000 years: what the database can take. */
  private static final Pattern MICROS = Pattern.compile("\\d{1,18}");

  /** The place after a feedback. */
  static PagePlace after(String scope, FeedbackEntity last) {
    return new PagePlace(scope, last.occurredAt, last.source, last.feedbackId);
  }

  /**
   * Reads a token.
   *
   * @param scope of the list that is asked for; the token has to be from that list
   * @throws ClienteleException with {@code INVALID_PAGE_TOKEN} if it was not issued for this list
   */
  static PagePlace parse(String token, String scope) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, -1);
      if (parts.length != 4 || !parts[0].equals(scope)) {
        throw invalid();
      }
      return new PagePlace(
          scope, time(parts[1]), Checked.source(parts[2]), Checked.name("feedback_id", parts[3]));
    } catch (IllegalArgumentException | ClienteleException e) {
      throw invalid();
    }
  }

  private static Instant time(String micros) {
    if (!MICROS.matcher(micros).matches()) {
      throw invalid();
    }
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }

  /** The token that {@link #parse} reads. */
  String token() {
    String text =
        String.join(
            SEPARATOR,
            scope,
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt)),
            source,
            feedbackId);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "page_token is not from this list; begin again without one");
  }
}
