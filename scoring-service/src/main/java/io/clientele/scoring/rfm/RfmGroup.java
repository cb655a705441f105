package io.clientele.scoring.rfm;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A named group of buyers.
 *
 * @param name the label, for example {@code cannot_lose}
 * @param english the name to show in English
 * @param chinese the name to show in Chinese
 */
public record RfmGroup(
    String name, String english, String chinese, Band recency, Band frequency, Band monetary) {

  public RfmGroup {
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException(
          "a group's name is made of a-z, 0-9 and _, not '" + name + "'");
    }
    if (english.isBlank() || chinese.isBlank()) {
      throw new IllegalArgumentException("group " + name + " needs a name in English and Chinese");
    }
  }

  /** Whether the scores lie in the group's bands. */
  public boolean holds(RfmScores scores) {
    return recency.holds(scores.recency())
        && frequency.holds(scores.frequency())
        && monetary.holds(scores.monetary());
  }

  /** Whether every combination of scores up to this one lies in the group's bands. */
  boolean holdsAll(int scores) {
    return recency.holdsAll(scores) && frequency.holdsAll(scores) && monetary.holdsAll(scores);
  }

  /** The rule in words, for example {@code recency 4-5, frequency 4-5}. */
  public String rule(int scores) {
    String bands =
        Stream.of(
                words("recency", recency, scores),
                words("frequency", frequency, scores),
                words("monetary", monetary, scores))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return bands.isEmpty() ? "every score" : bands;
  }

  private static Optional<String> words(String indicator, Band band, int scores) {
    return band.holdsAll(scores) ? Optional.empty() : Optional.of(indicator + " " + band);
  }
}
