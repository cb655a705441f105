package io.clientele.scoring.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Refuses what is nested so deeply that walking over it is not safe. A chain of calculations is as
 * deep as it is long; one of {@code &&} or {@code ||} is not, the parser keeps those level.
 */
final class Nesting {

  private static final int DEEPEST = 200;
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");
  private static final Set<String> LEVEL = Set.of("&&", "||", ",");

  private Nesting() {}

  static void check(String text, List<Token> tokens) {
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[2]);
    int depth = 0;
    boolean closed = false;
    for (Token token : tokens) {
      boolean behindBracket = closed;
      closed = token.kind() == Token.Kind.SIGN && CLOSING.contains(token.text());
      if (token.kind() != Token.Kind.SIGN) {
        continue;
      }
      int[] chain = open.element();
      if (OPENING.contains(token.text())) {
        // a[0][0] is a chain as well.
        chain[0] += behindBracket ? 1 : 0;
        depth += behindBracket ? 2 : 1;
        open.push(new int[2]);
      } else if (CLOSING.contains(token.text())) {
        if (open.size() > 1) {
          depth -= 1 + chain[0] + chain[1];
          open.pop();
        }
      } else if (LEVEL.contains(token.text())) {
        depth -= chain[0];
        chain[0] = 0;
      } else {
        // What is chosen by ?: goes on to the end of the bracket.
        chain[token.is("?") ? 1 : 0]++;
        depth++;
      }
      if (depth > DEEPEST) {
        throw SegmentText.fault(
            text,
            token.from(),
            "the expression is nested more than " + DEEPEST + " deep; make two segments of it");
      }
    }
  }
}
