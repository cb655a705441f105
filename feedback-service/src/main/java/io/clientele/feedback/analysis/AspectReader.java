package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.topic.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a text judges and how: an aspect is spoken of where a word of it stands, and judged by
 * the parts of the text it stands in, with a share of the whole text's mood.
 */
final class AspectReader {

  /** The whole text's share in the mood of a part, unless it turns; set by hand. */
  private static final double WHOLE = 0.3;

  /** The share of a trained topic's own polarity, where there is one. */
  private static final double TOPIC = 0.8;

  /** A polarity less probable than this is not told. */
  private static final double LEAST = 0.45;

  /** A topic less probable than this is no aspect where no word of it stands. */
  private static final double LEAST_TOPIC = 0.6;

  private static final int MOST_SEGMENTS = 5;
  private static final int MOST_ASPECTS = 20;

  private AspectReader() {}

  /** The aspects of a text, each once, in the order of the text; at most {@value #MOST_ASPECTS}. */
  static List<SpokenAspect> read(
      JudgedText text, List<TopicScore> topics, AnalysisTaxonomy taxonomy) {
    Map<String, TopicScore> told = new LinkedHashMap<>();
    for (TopicScore topic : topics) {
      taxonomy.aspectOf(topic.topic()).ifPresent(aspect -> told.putIfAbsent(aspect.name(), topic));
    }
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < text.segments().size(); i++) {
      for (Hit<Sign> hit : text.segments().get(i).hits()) {
        if (hit.meaning() instanceof Sign.OfAspect(Aspect aspect)) {
          List<Integer> segments = places.computeIfAbsent(aspect.name(), _ -> new ArrayList<>());
          if (segments.isEmpty() || segments.getLast() != i) {
            segments.add(i);
          }
        }
      }
    }
    Stream<SpokenAspect> byWords =
        places.entrySet().stream()
            .map(entry ->
                aspect(text, entry.getKey(), entry.getValue(), told.remove(entry.getKey())));
    List<SpokenAspect> all = new ArrayList<>(byWords.toList());
    told.forEach((aspect, topic) -> {
      if (topic.probability() >= LEAST_TOPIC) {
        all.add(byTopic(text, aspect, topic));
      }
    });
    all.sort(Comparator.comparingInt(spoken -> spoken.span().begin()));
    return all.stream().limit(MOST_ASPECTS).toList();
  }

  private static SpokenAspect byTopic(JudgedText text, String aspect, TopicScore topic) {
    Polarity polarity = of(topic);
    SentimentLabel label = polarity.label(LEAST);
    boolean placed = topic.begin() >= 0 && topic.end() > topic.begin();
    return new SpokenAspect(
        aspect,
        label,
        polarity.probability(label),
        polarity.balance(),
        placed
            ? text.span(topic.begin(), topic.end())
            : text.span(0, text.text().normalized().length()));
  }

  private static Polarity of(TopicScore topic) {
    return new Polarity(topic.positive(), topic.neutral(), topic.negative());
  }

  private static SpokenAspect aspect(
      JudgedText text, String aspect, List<Integer> places, @Nullable TopicScore topic) {
    List<Sentiment> moods =
        places.stream().limit(MOST_SEGMENTS).map(place -> text.moods().get(place)).toList();
    Polarity words =
        Polarity.mean(moods).mixedWith(Polarity.of(text.whole()), turns(text) ? 0 : WHOLE);
    Polarity polarity = topic == null ? words : words.mixedWith(of(topic), TOPIC);
    Segment first = text.segments().get(places.getFirst());
    SentimentLabel label = polarity.label(LEAST);
    return new SpokenAspect(
        aspect,
        label,
        polarity.probability(label),
        polarity.balance(),
        text.span(first.begin(), first.end()));
  }

  /** Where a text turns ("but"), the mood of all says nothing of one of its sides. */
  private static boolean turns(JudgedText text) {
    return text.segments().stream()
        .flatMap(segment -> segment.hits().stream())
        .anyMatch(hit -> hit.meaning() == Sign.Order.CONTRAST);
  }
}
