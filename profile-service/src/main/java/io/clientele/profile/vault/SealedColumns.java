package io.clientele.profile.vault;

import java.util.List;

/**
 * All columns of sealed texts: what has to be sealed anew when the key changes. A test compares
 * this with the database.
 */
public final class SealedColumns {

  /** The columns. */
  public static final List<SealedColumn> ALL =
      List.of(new SealedColumn("consent", "evidence"), new SealedColumn("import_error", "raw"));

  private SealedColumns() {}
}
