package io.clientele.scoring.expression;

import java.util.Map;
import org.projectnessie.cel.common.CELError;

/** Where the nodes of an expression stand in its text. */
final class Places {

  private final String text;
  private final Map<Long, Integer> offsets;

  Places(String text, Map<Long, Integer> offsets) {
    this.text = text;
    this.offsets = Map.copyOf(offsets);
  }

  /** A fault at a node. */
  InvalidExpressionException fault(long node, String detail) {
    int offset = Math.clamp(offsets.getOrDefault(node, 0), 0, text.length());
    String before = text.substring(0, offset);
    int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
    return new InvalidExpressionException(line, offset - before.lastIndexOf('\n'), detail);
  }

  /** A fault that the library found; it counts columns from 0. */
  static InvalidExpressionException fault(CELError error) {
    return new InvalidExpressionException(
        Math.max(1, error.getLocation().line()),
        Math.max(0, error.getLocation().column()) + 1,
        Wording.friendly(error.getMessage()));
  }
}
