package io.clientele.feedback.wish;

import io.clientele.feedback.clause.Clauses;
import io.clientele.feedback.clause.Phrase;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LanguageRouter;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a text asks for: the topics of which a word stands in one clause with a word of
 * wishing. Whether the wish is denied or past is not looked at.
 *
 * <p>Of a very long text the begin and the end are read, as {@link NormalizedText} says; the time
 * is linear in what is read. Immutable and safe for many threads.
 *
 * @param taxonomy the words
 */
public record Wishes(WishTaxonomy taxonomy) {

  private static final int MOST = 10;

  /**
   * The names of the topics, in the order of the clauses and in one clause of the taxonomy; at most
   * ten.
   *
   * @param text of any content and length; in another language than English and Chinese nothing is
   *     found
   */
  public List<String> in(String text) {
    NormalizedText normalized = NormalizedText.of(text);
    return in(normalized, LanguageRouter.route(normalized));
  }

  /** The same of a text that was read already. */
  public List<String> in(ReadText text) {
    return in(text.normalized(), text.language());
  }

  private List<String> in(NormalizedText text, Language language) {
    return switch (language) {
      case ENGLISH -> in(text, taxonomy.english(), language);
      case CHINESE -> in(text, taxonomy.chinese(), language);
      case UNDETERMINED -> List.of();
    };
  }

  private List<String> in(NormalizedText text, WishTaxonomy.Markers markers, Language language) {
    Set<String> found = new LinkedHashSet<>();
    for (String clause : Clauses.of(text.toString())) {
      if (markers.in(clause)) {
        for (WishTaxonomy.Topic topic : taxonomy.topics()) {
          List<Phrase> words = language == Language.CHINESE ? topic.chinese() : topic.english();
          if (words.stream().anyMatch(word -> word.in(clause))) {
            found.add(topic.name());
          }
        }
      }
    }
    return found.stream().limit(MOST).toList();
  }
}
