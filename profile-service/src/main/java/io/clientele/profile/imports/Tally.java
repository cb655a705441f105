package io.clientele.profile.imports;

import io.clientele.profile.intake.Verdict;
import java.util.List;

/** Lines by what became of them. */
public record Tally(long accepted, long duplicates, long rejected) {

  static Tally of(List<LineVerdict> lines) {
    return new Tally(
        count(lines, Verdict.State.ACCEPTED),
        count(lines, Verdict.State.DUPLICATE),
        count(lines, Verdict.State.REJECTED));
  }

  private static long count(List<LineVerdict> lines, Verdict.State state) {
    return lines.stream().filter(line -> line.verdict().state() == state).count();
  }
}
