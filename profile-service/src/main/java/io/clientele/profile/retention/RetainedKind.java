package io.clientele.profile.retention;

import io.clientele.profile.value.Fields;
import java.util.Arrays;

/**
 * What can be deleted after a time. Orders and refunds are not among it: what is derived from them
 * would go on counting them.
 */
public enum RetainedKind {
  /**
   * What people did, by the time at which they did it, and that the feed tells of it: each looked up
   * by itself.
   */
  BEHAVIOUR(
      "behaviour",
      1,
      """
      WITH gone AS (
        DELETE FROM behaviour WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM behaviour WHERE occurred_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
        RETURNING source, message_id),
      untold AS (
        DELETE FROM change WHERE ctid = ANY (ARRAY(
          SELECT told.ctid FROM gone CROSS JOIN LATERAL (
            SELECT ctid FROM change WHERE kind = 'BEHAVIOUR_SHOWN'
              AND source COLLATE "C" = gone.source AND item_id COLLATE "C" = gone.message_id
            OFFSET 0) AS told)))
      SELECT FROM gone
      """),
  /**
   * The names of messages, by the time of receipt. A message that is sent again after its name is
   * gone is taken for a new one.
   */
  MESSAGES(
      "messages",
      30,
      """
      DELETE FROM message WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM message WHERE received_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
      """),
  /** Rejected lines of imports, by the time at which the import ended. */
  IMPORT_LINES(
      "import_lines",
      1,
      """
      DELETE FROM import_error WHERE ctid = ANY (ARRAY(
        SELECT line.ctid FROM import_error AS line
        JOIN import_operation AS import ON import.import_id = line.import_id
        WHERE import.finished_at < $1 LIMIT $2 FOR UPDATE OF line SKIP LOCKED))
      """);

  private static final int MAX_DAYS = 36_500;

  private final String text;
  private final int fewestDays;
  private final String deletion;

  RetainedKind(String text, int fewestDays, String deletion) {
    this.text = text;
    this.fewestDays = fewestDays;
    this.deletion = deletion;
  }

  /** Its name in messages and rows. */
  public String text() {
    return text;
  }

  /** Deletes what is older than {@code $1}, at most {@code $2} rows. */
  String deletion() {
    return deletion;
  }

  /** The kind of a name; another name is refused. */
  public static RetainedKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text.equals(text))
        .findFirst()
        .orElseThrow(() ->
            Fields.invalid(
                "kind",
                text.equals("orders")
                    ? "orders are kept until their customer is erased: classifications rest on them"
                    : "is not known; send behaviour, messages or import_lines"));
  }

  /** A number of days that fits; 0 is for ever. */
  int days(int days) {
    if (days < 0 || (days > 0 && days < fewestDays) || days > MAX_DAYS) {
      throw Fields.invalid(
          "days",
          "must be 0, which is for ever, or from " + fewestDays + " to " + MAX_DAYS + " days");
    }
    return days;
  }
}
