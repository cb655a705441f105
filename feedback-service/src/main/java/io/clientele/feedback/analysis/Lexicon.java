package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.Phrase;
import io.clientele.feedback.clause.PhraseIndex;
import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one language, and what they tell. */
final class Lexicon {

  private static final Comparator<Hit<Sign>> LONGEST_FIRST =
      Comparator.<Hit<Sign>>comparingInt(Hit::begin)
          .thenComparing(Comparator.<Hit<Sign>>comparingInt(Hit::end).reversed());

  private final PhraseIndex<Sign> index;

  private Lexicon(PhraseIndex<Sign> index) {
    this.index = index;
  }

  /** The words of a taxonomy in a language. */
  static Lexicon of(AnalysisTaxonomy taxonomy, Language language) {
    boolean chinese = language == Language.CHINESE;
    Map<Sign, List<Phrase>> phrases = new LinkedHashMap<>();
    AnalysisTaxonomy.Order order = chinese ? taxonomy.chinese() : taxonomy.english();
    phrases.put(Sign.Order.CONTRAST, order.contrast());
    phrases.put(Sign.Order.NEGATION, order.negation());
    phrases.put(Sign.Order.EXCEPT, order.except());
    phrases.put(Sign.Order.TOPICAL, order.topicTexts());
    for (Aspect aspect : taxonomy.aspects()) {
      phrases.put(new Sign.OfAspect(aspect), chinese ? aspect.chinese() : aspect.english());
    }
    taxonomy.needs().forEach(kind -> phrases.put(new Sign.OfNeed(kind), words(kind, chinese)));
    taxonomy
        .objections()
        .forEach(kind -> phrases.put(new Sign.OfObjection(kind), words(kind, chinese)));
    taxonomy.intents().forEach(kind -> phrases.put(new Sign.OfIntent(kind), words(kind, chinese)));
    return new Lexicon(PhraseIndex.of(phrases));
  }

  private static List<Phrase> words(Kind kind, boolean chinese) {
    return chinese ? kind.chinese() : kind.english();
  }

  /** What is told in a normalised text, in its order, without what a longer word hides. */
  List<Hit<Sign>> in(String text) {
    List<Hit<Sign>> hits = new ArrayList<>(index.in(text));
    hits.sort(LONGEST_FIRST);
    Map<Object, Hit<Sign>> furthest = new HashMap<>();
    List<Hit<Sign>> open = new ArrayList<>();
    for (Hit<Sign> hit : hits) {
      Object rank = hit.meaning().rank();
      if (!hides(furthest.get(Sign.Order.EXCEPT), hit) && !hides(furthest.get(rank), hit)) {
        open.add(hit);
      }
      furthest.merge(rank, hit, (before, now) -> now.end() > before.end() ? now : before);
    }
    open.removeIf(hit -> hit.meaning() == Sign.Order.EXCEPT);
    return open;
  }

  private static boolean hides(@Nullable Hit<Sign> longer, Hit<Sign> hit) {
    return longer != null && longer.covers(hit);
  }
}
