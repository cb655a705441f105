package io.clientele.gateway.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file, one at a time. */
interface RowSource {

  /** The line that names the columns, as it was sent; empty where there is none. */
  default String header() {
    return "";
  }

  /**
   * The next record; null at the end.
   *
   * @throws IOException where the stream breaks off
   */
  @Nullable Row next() throws IOException;
}
