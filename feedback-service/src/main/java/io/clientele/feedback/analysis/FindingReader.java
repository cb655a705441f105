package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what hurts, what is needed and what stands against buying. */
final class FindingReader {

  private static final int EVIDENCE = 3;
  private static final double OF_AN_ASPECT = 0.5;

  private final AnalysisTaxonomy taxonomy;
  private final JudgedText text;
  private final List<SpokenAspect> aspects;

  FindingReader(AnalysisTaxonomy taxonomy, JudgedText text, List<SpokenAspect> aspects) {
    this.taxonomy = taxonomy;
    this.text = text;
    this.aspects = aspects;
  }

  /** The kind of pain that the most surely blamed aspects tell of. */
  Optional<Finding> painPoint() {
    Map<String, List<SpokenAspect>> blamed = new LinkedHashMap<>();
    for (SpokenAspect spoken : aspects) {
      if (spoken.polarity() == SentimentLabel.NEGATIVE) {
        blamed.computeIfAbsent(of(spoken).painPoint(), _ -> new ArrayList<>()).add(spoken);
      }
    }
    return blamed.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> total(entry.getValue())))
        .map(entry ->
            new Finding(
                entry.getKey(),
                confidence(taxonomy.painPoints(), entry.getKey())
                    * entry.getValue().getFirst().probability(),
                entry.getValue().stream()
                    .map(SpokenAspect::span)
                    .distinct()
                    .limit(EVIDENCE)
                    .toList(),
                Optional.empty()));
  }

  private static double total(List<SpokenAspect> blamed) {
    return blamed.stream().mapToDouble(SpokenAspect::probability).sum();
  }

  /** The kind of need that most words and aspects tell of. */
  Optional<Finding> need() {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, List<Span>> evidence = new LinkedHashMap<>();
    for (Segment segment : text.segments()) {
      for (Hit<Sign> hit : segment.hits()) {
        if (hit.meaning() instanceof Sign.OfNeed(Kind need)) {
          weights.merge(need.name(), 1.0, Double::sum);
          evidence
              .computeIfAbsent(need.name(), _ -> new ArrayList<>())
              .add(text.span(hit.begin(), hit.end()));
        }
      }
    }
    for (SpokenAspect spoken : aspects) {
      weights.merge(of(spoken).need(), OF_AN_ASPECT, Double::sum);
      evidence.computeIfAbsent(of(spoken).need(), _ -> new ArrayList<>()).add(spoken.span());
    }
    double all = weights.values().stream().mapToDouble(weight -> weight).sum();
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry ->
            new Finding(
                entry.getKey(),
                confidence(taxonomy.needs(), entry.getKey()) * entry.getValue() / all,
                evidence.getOrDefault(entry.getKey(), List.of()).stream()
                    .distinct()
                    .limit(EVIDENCE)
                    .toList(),
                Optional.empty()));
  }

  /** The objection with most words in parts that do not praise. */
  Optional<Finding> objection() {
    Map<Kind, List<Span>> found = new LinkedHashMap<>();
    for (int i = 0; i < text.segments().size(); i++) {
      Segment segment = text.segments().get(i);
      for (Hit<Sign> hit : segment.hits()) {
        if (hit.meaning() instanceof Sign.OfObjection(Kind objection)
            && !segment.denies(hit, gap(text))
            && text.moods().get(i).positive() < 0.8) {
          found
              .computeIfAbsent(objection, _ -> new ArrayList<>())
              .add(text.span(hit.begin(), hit.end()));
        }
      }
    }
    return found.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(entry ->
            new Finding(
                entry.getKey().name(),
                entry.getKey().confidence(),
                entry.getValue().stream().limit(EVIDENCE).toList(),
                entry.getKey().answer()));
  }

  /** How far before a word its negation may end: "not really too expensive". */
  static int gap(JudgedText text) {
    return text.text().language() == Language.CHINESE ? 1 : 8;
  }

  private Aspect of(SpokenAspect spoken) {
    return taxonomy.aspects().stream()
        .filter(aspect -> aspect.name().equals(spoken.aspect()))
        .findFirst()
        .orElseThrow();
  }

  private static double confidence(List<Kind> kinds, String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .mapToDouble(Kind::confidence)
        .findFirst()
        .orElseThrow();
  }
}
