package io.clientele.feedback.urgency;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads from a text how severe the complaint is: points for how likely it is meant negatively and
 * for each group of words of which one occurs, added up and cut into bands.
 *
 * @param negative points by the least probability that the text is negative; the highest that is
 *     reached counts
 * @param words groups of words
 * @param bands least points of each severity but the lowest
 */
public record SeverityTable(
    Map<Double, Double> negative, List<WordGroup> words, Map<Severity, Double> bands) {

  /**
   * Checks the table.
   *
   * @throws IllegalArgumentException where it is at fault, saying why
   */
  public SeverityTable {
    negative = Map.copyOf(negative);
    words = List.copyOf(words);
    bands = Map.copyOf(bands);
    Bands.of(Severity.class, bands);
    negative.forEach((from, points) -> {
      if (!(from >= 0 && from <= 1) || !Double.isFinite(points) || points < 0) {
        throw new IllegalArgumentException(
            "points for a negative text go by a probability from 0 to 1 and are not negative");
      }
    });
    if (words.stream().map(WordGroup::name).distinct().count() != words.size()) {
      throw new IllegalArgumentException("two groups of words have the same name");
    }
  }

  /**
   * How severe a text is.
   *
   * @param reasons what counted
   */
  public record Reading(Severity severity, double points, List<Reason> reasons) {

    /** Copies the list. */
    public Reading {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Reads a text of any content and length; the time is linear in what {@link NormalizedText} reads
   * of it.
   *
   * @param negativeProbability that the text is meant negatively, in [0, 1]
   */
  public Reading read(String text, double negativeProbability) {
    List<Reason> reasons = new ArrayList<>();
    Map.Entry<Double, Double> reached = new TreeMap<>(negative).floorEntry(negativeProbability);
    if (reached != null) {
      reasons.add(
          new Reason(
              Reason.SEVERITY,
              "negative_probability",
              "from " + reached.getKey(),
              reached.getValue()));
    }
    String normalized = NormalizedText.of(text).toString();
    for (WordGroup group : words) {
      if (group.in(normalized)) {
        reasons.add(new Reason(Reason.SEVERITY, "words", group.name(), group.points()));
      }
    }
    double points = reasons.stream().mapToDouble(Reason::points).sum();
    return new Reading(Bands.of(Severity.class, bands).of(points), points, reasons);
  }
}
