package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what a text judges and how: an aspect is spoken of where a word of it stands, and judged by
 * the parts of the text it stands in, with a share of the whole text's mood.
 */
final class AspectReader {

  /** The whole text's share in the mood of a part; chosen on the training files. */
  private static final double WHOLE = 0.3;

  /** A polarity less probable than this is not told. */
  private static final double LEAST = 0.45;

  private static final int MOST_SEGMENTS = 5;
  private static final int MOST_ASPECTS = 20;

  private AspectReader() {}

  /** The aspects of a text, each once, in the order of the text; at most {@value #MOST_ASPECTS}. */
  static List<SpokenAspect> read(JudgedText text) {
    Map<Aspect, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < text.segments().size(); i++) {
      for (Hit<Sign> hit : text.segments().get(i).hits()) {
        if (hit.meaning() instanceof Sign.OfAspect(Aspect aspect)) {
          List<Integer> segments = places.computeIfAbsent(aspect, _ -> new ArrayList<>());
          if (segments.isEmpty() || segments.getLast() != i) {
            segments.add(i);
          }
        }
      }
    }
    return places.entrySet().stream()
        .limit(MOST_ASPECTS)
        .map(entry -> aspect(text, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SpokenAspect aspect(JudgedText text, Aspect aspect, List<Integer> places) {
    List<Sentiment> moods =
        places.stream().limit(MOST_SEGMENTS).map(place -> text.moods().get(place)).toList();
    Polarity polarity = Polarity.mean(moods).mixedWith(Polarity.of(text.whole()), WHOLE);
    Segment first = text.segments().get(places.getFirst());
    SentimentLabel label = polarity.label(LEAST);
    return new SpokenAspect(
        aspect.name(),
        label,
        polarity.probability(label),
        polarity.balance(),
        text.span(first.begin(), first.end()));
  }
}
