package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text in parts, with how it and its parts feel.
 *
 * @param text as it was cleaned
 * @param whole how all of it feels
 * @param segments its parts, in its order
 * @param moods how each part feels
 */
record JudgedText(ReadText text, Sentiment whole, List<Segment> segments, List<Sentiment> moods) {

  /** Of a very long text so many parts are judged; the others are taken to feel like the whole. */
  static final int MOST = 80;

  private static final int EVIDENCE = 3;

  JudgedText {
    segments = List.copyOf(segments);
    moods = List.copyOf(moods);
  }

  /** Cuts a text and judges its parts. */
  static JudgedText of(ReadText text, Sentiment whole, Lexicon lexicon, TextEngine engine) {
    String normalized = text.normalized().toString();
    List<Segment> segments = Segments.of(normalized, text.language(), lexicon.in(normalized));
    List<Sentiment> moods = new ArrayList<>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      boolean asWhole = segments.size() == 1 || i >= MOST;
      moods.add(asWhole ? whole : mood(text, segments, i, engine));
    }
    return new JudgedText(text, whole, segments, moods);
  }

  private static Sentiment mood(ReadText text, List<Segment> all, int place, TextEngine engine) {
    Segment segment = all.get(place);
    int end = segment.end();
    if (isBare(text.normalized(), segment, text.language())
        && place + 1 < all.size()
        && !all.get(place + 1).speaksOfAny()) {
      end = all.get(place + 1).end();
    }
    return engine.classify(
        ReadText.of(text.normalized().part(segment.begin(), end), text.language()));
  }

  /** Whether a part names an aspect and says nothing of it: "the room: spotless". */
  private static boolean isBare(NormalizedText text, Segment segment, Language language) {
    int named =
        segment.hits().stream()
            .filter(hit -> hit.meaning() instanceof Sign.OfAspect)
            .mapToInt(hit -> hit.end() - hit.begin())
            .max()
            .orElse(-1);
    int rest = segment.end() - segment.begin() - named;
    return named > 0 && rest <= (language == Language.CHINESE ? 1 : 5) && text.length() > 0;
  }

  /** The parts that agree most with the whole; none where it is of unknown mood. */
  List<Span> evidence() {
    if (whole.label() == SentimentLabel.UNKNOWN) {
      return List.of();
    }
    return IntStream.range(0, segments.size())
        .boxed()
        .filter(i -> moods.get(i).label() == whole.label())
        .sorted(Comparator.comparingDouble((Integer i) -> -moods.get(i).probability()))
        .limit(EVIDENCE)
        .sorted()
        .map(i -> span(segments.get(i).begin(), segments.get(i).end()))
        .toList();
  }

  /** A part of the normalised text as one of the text that came, without blanks around it. */
  Span span(int begin, int end) {
    NormalizedText normalized = text.normalized();
    int first = begin;
    int last = end;
    while (first + 1 < last && normalized.charAt(first) == ' ') {
      first++;
    }
    while (last - 1 > first && normalized.charAt(last - 1) == ' ') {
      last--;
    }
    return normalized.original(first, last);
  }
}
