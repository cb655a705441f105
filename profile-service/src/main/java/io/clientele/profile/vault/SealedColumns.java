package io.clientele.profile.vault;

import java.util.List;

/**
 * All columns of sealed texts: what has to be sealed anew when the key changes. A test compares
 * this with the database.
 */
public final class SealedColumns {

  /** Answers to named requests. */
  public static final SealedColumn ANSWER = new SealedColumn("kept_answer", "answer");

  /** The columns. */
  public static final List<SealedColumn> ALL =
      List.of(
          new SealedColumn("consent", "evidence"),
          new SealedColumn("import_error", "raw"),
          new SealedColumn("customer_attribute", "value"),
          new SealedColumn("customer_attribute", "raw"),
          new SealedColumn("identifier", "value"),
          new SealedColumn("merge_entry", "reason"),
          new SealedColumn("match_suggestion", "reason"),
          ANSWER);

  private SealedColumns() {}
}
