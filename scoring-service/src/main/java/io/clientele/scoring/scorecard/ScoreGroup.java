package io.clientele.scoring.scorecard;

import java.util.List;

/**
 * Customers with scores next to each other, and how many of them had the outcome.
 *
 * @param from the least score in it
 * @param to the greatest
 * @param rate share with the outcome
 * @param lift the rate as a multiple of that of everybody
 */
public record ScoreGroup(
    String label,
    double from,
    double to,
    long customers,
    long positives,
    double rate,
    double lift) {

  static ScoreGroup of(String label, List<Judged> members, double rateOfAll) {
    long positives = members.stream().filter(Judged::positive).count();
    double rate = (double) positives / members.size();
    return new ScoreGroup(
        label,
        members.stream().mapToDouble(Judged::score).min().orElseThrow(),
        members.stream().mapToDouble(Judged::score).max().orElseThrow(),
        members.size(),
        positives,
        rate,
        rate / rateOfAll);
  }
}
