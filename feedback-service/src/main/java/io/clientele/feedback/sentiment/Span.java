package io.clientele.feedback.sentiment;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param begin of its first unit
 * @param end behind its last unit
 */
public record Span(int begin, int end) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it begins before the text or behind its own end
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("there is no part from " + begin + " to " + end);
    }
  }
}
