package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * A kind of pain, need, objection or intent, and the words it is known by.
 *
 * @param name {@code [a-z0-9][a-z0-9_-]{0,49}}
 * @param label for people
 * @param confidence how often its words are right, in (0, 1]; a share that was counted
 * @param english its words in English texts; may be none
 * @param chinese its words in Chinese texts; may be none
 * @param answer of an objection: how to answer it
 */
public record Kind(
    String name,
    Wording label,
    double confidence,
    List<Phrase> english,
    List<Phrase> chinese,
    Optional<Wording> answer) {

  public Kind {
    Names.check("a kind", name);
    english = List.copyOf(english);
    chinese = List.copyOf(chinese);
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "the confidence of '%s' is above 0 and at most 1".formatted(name));
    }
  }
}
