package io.clientele.feedback.theme;

import java.util.Comparator;

/**
 * What themes are found within: one aspect, spoken of in one way, in one language.
 *
 * @param language {@code en} or {@code zh}
 */
record Topic(String aspect, Side side, String language) implements Comparable<Topic> {

  private static final Comparator<Topic> ORDER =
      Comparator.comparing(Topic::aspect).thenComparing(Topic::side).thenComparing(Topic::language);

  @Override
  public int compareTo(Topic other) {
    return ORDER.compare(this, other);
  }
}
