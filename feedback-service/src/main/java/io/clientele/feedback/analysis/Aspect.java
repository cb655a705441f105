package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.Phrase;
import java.util.List;
import java.util.Set;

/**
 * Something of goods or service that texts judge.
 *
 * @param name {@code [a-z0-9][a-z0-9-]{0,49}}; leaves the service with what was said of it
 * @param label for people
 * @param painPoint the name of the kind of pain that blame of it tells of
 * @param need the name of the kind of need that it serves
 * @param english its words in English texts
 * @param chinese its words in Chinese texts, where Latin ones may stand too
 * @param modelTopics topics of the trained model that mean it
 */
public record Aspect(
    String name,
    Wording label,
    String painPoint,
    String need,
    List<Phrase> english,
    List<Phrase> chinese,
    Set<String> modelTopics) {

  public Aspect {
    Names.check("an aspect", name);
    english = List.copyOf(english);
    chinese = List.copyOf(chinese);
    modelTopics = Set.copyOf(modelTopics);
    if (english.isEmpty() && chinese.isEmpty() && modelTopics.isEmpty()) {
      throw new IllegalArgumentException(
          "the aspect '%s' has neither a word nor a topic".formatted(name));
    }
  }
}
