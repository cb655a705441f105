package io.clientele.gateway.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file, one at a time. */
interface RowSource {

  /**
   * The next record; null at the end.
   *
   * @throws IOException where the stream breaks off
   */
  @Nullable Row next() throws IOException;
}
