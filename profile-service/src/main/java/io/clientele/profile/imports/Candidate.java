package io.clientele.profile.imports;

import io.clientele.profile.intake.Item;
import java.util.List;

/** A fact, or a problem, and the lines that it comes from. */
record Candidate(Item item, List<StagedLine> lines) {

  Candidate {
    lines = List.copyOf(lines);
  }

  static Candidate of(Item item, StagedLine line) {
    return new Candidate(item, List.of(line));
  }
}
