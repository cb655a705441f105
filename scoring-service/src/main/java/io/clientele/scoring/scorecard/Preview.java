package io.clientele.scoring.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a definition makes of a sample.
 *
 * @param bands customers of the sample by band
 * @param coverage share of the sample with a value, by indicator
 */
record Preview(
    List<PersonScore> scores,
    Map<String, Long> bands,
    Map<String, Double> coverage,
    List<Warning> warnings) {

  /** A person's score. */
  record PersonScore(String personId, CardScore score) {}

  static Preview of(Scorecard scorecard, List<PersonScore> sample) {
    Definition definition = scorecard.definition();
    List<CardScore> scores = sample.stream().map(PersonScore::score).toList();
    SortedMap<String, Long> bands = new TreeMap<>();
    definition.bands().forEach(band -> bands.put(band.label(), 0L));
    scores.stream()
        .map(CardScore::band)
        .filter(Objects::nonNull)
        .forEach(band -> bands.merge(band.label(), 1L, Long::sum));
    SortedMap<String, Double> coverage = new TreeMap<>();
    for (int i = 0; i < definition.indicators().size() && !scores.isEmpty(); i++) {
      coverage.put(definition.indicators().get(i).name(), Doubts.coverage(i, scores));
    }
    List<Warning> warnings = new ArrayList<>(Doubts.of(scorecard));
    warnings.addAll(Doubts.of(definition, scores));
    return new Preview(sample, bands, coverage, warnings);
  }
}
