package io.clientele.feedback.sentiment;

/** Takes the features of a text, with the place of each. */
public interface FeatureSink {
  /**
   * Takes one.
   *
   * @param hash names it
   * @param begin of its first unit in the normalised text
   * @param end behind its last unit
   */
  void add(int hash, int begin, int end);
}
