package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.Clauses;
import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts a text into parts that judge one thing each. */
final class Segments {

  /** Two aspects this close in Chinese are judged together: "A和B都好". */
  private static final int TOGETHER = 2;

  private final String text;
  private final Language language;

  private Segments(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /**
   * The parts of a text, in its order; each has a letter or a digit.
   *
   * @param hits what is told in it, in its order
   */
  static List<Segment> of(String text, Language language, List<Hit<Sign>> hits) {
    return new Segments(text, language).cut(hits);
  }

  private List<Segment> cut(List<Hit<Sign>> hits) {
    List<Segment> segments = new ArrayList<>();
    int next = 0;
    for (Clauses.Place clause : Clauses.places(text)) {
      int first = next;
      while (next < hits.size() && hits.get(next).begin() < clause.end()) {
        next++;
      }
      List<Hit<Sign>> inside = hits.subList(first, next);
      int begin = clause.begin();
      for (int cut : cuts(inside, clause)) {
        add(segments, begin, cut, inside);
        begin = cut;
      }
      add(segments, begin, clause.end(), inside);
    }
    return segments;
  }

  private SortedSet<Integer> cuts(List<Hit<Sign>> hits, Clauses.Place clause) {
    SortedSet<Integer> cuts = new TreeSet<>();
    Hit<Sign> before = null;
    for (Hit<Sign> hit : hits) {
      if (hit.meaning() == Sign.Order.CONTRAST) {
        cuts.add(hit.begin());
      } else if (hit.meaning() instanceof Sign.OfAspect aspect) {
        if (before != null && !before.meaning().equals(aspect)) {
          cuts.add(between(before, hit));
        }
        before = hit;
      }
    }
    cuts.removeIf(cut -> cut <= clause.begin() || cut >= clause.end());
    return cuts;
  }

  /** Where the judgement of one aspect ends and that of the next begins; 0 if nowhere. */
  private int between(Hit<Sign> one, Hit<Sign> next) {
    if (language == Language.CHINESE) {
      return next.begin() - one.end() >= TOGETHER ? next.begin() : 0;
    }
    int and = text.indexOf(" and ", one.end());
    // "The food and the service were great" judges both at once.
    return and > one.end() && and < next.begin() ? and + 1 : 0;
  }

  private void add(List<Segment> segments, int begin, int end, List<Hit<Sign>> hits) {
    if (text.substring(begin, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      segments.add(
          new Segment(
              begin,
              end,
              hits.stream().filter(hit -> hit.begin() >= begin && hit.begin() < end).toList()));
    }
  }
}
