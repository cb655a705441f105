package io.clientele.feedback.feedback;

import static io.clientele.feedback.feedback.Checked.invalid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which feedback a list holds.
 *
 * @param customerId of whom; empty: of everybody
 * @param mergedIds further ids of the same person; only with a customer id
 * @param from the earliest time
 * @param before the time that all lie before
 * @param filter further conditions
 */
record FeedbackQuery(
    String customerId,
    SortedSet<String> mergedIds,
    Optional<Instant> from,
    Optional<Instant> before,
    InboxFilter filter) {

  FeedbackQuery {
    Checked.optionalName("customer_id", customerId);
    mergedIds.forEach(id -> Checked.name("merged_ids", id));
    if (customerId.isEmpty() && !mergedIds.isEmpty()) {
      throw invalid("merged_ids", "go with a customer_id; send it too");
    }
    mergedIds = new TreeSet<>(mergedIds);
  }

  /** Every id of the person; empty: of everybody. */
  SortedSet<String> customerIds() {
    SortedSet<String> ids = new TreeSet<>(mergedIds);
    if (!customerId.isEmpty()) {
      ids.add(customerId);
    }
    return ids;
  }

  /**
   * Stands for the list in its page tokens: other lists have others. It is the customer id alone
   * where nothing else is asked for.
   */
  String scope() {
    boolean filtered = !filter.equals(InboxFilter.NONE);
    if (mergedIds.isEmpty() && from.isEmpty() && before.isEmpty() && !filtered) {
      return customerId;
    }
    String text =
        String.join("\n", customerIds()) + "\n\n" + customerId + "\n" + from + "\n" + before;
    if (filtered) {
      text += "\n" + filter;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      // No customer id begins with a control character.
      return "\u0001" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
