package io.clientele.profile.imports;

import java.util.List;

/**
 * Lines to apply together: whole orders, in the order of their places.
 *
 * @param lines at least one
 */
record Batch(ImportOperation operation, List<StagedLine> lines) {

  Batch {
    lines = List.copyOf(lines);
  }

  /** The place after the last line. */
  long nextPosition() {
    return lines.getLast().position() + 1;
  }

  /** How much of the file was read when the furthest of the lines ended. */
  long readBytes() {
    return lines.stream().mapToLong(StagedLine::readBytes).max().orElse(0);
  }
}
