package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of customer in a sales talk.
 *
 * @param tags that mean this kind
 * @param approach how to talk to this kind
 */
public record SalesPersonality(
    String name, DisplayNames names, List<String> tags, DisplayNames approach) {

  public SalesPersonality {
    tags = List.copyOf(tags);
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("a personality is like talkative, not " + name);
    }
  }

  /** Every text that means this kind, in lower case. */
  Set<String> spellings() {
    Set<String> all = new HashSet<>();
    tags.forEach(tag -> all.add(plain(tag)));
    all.addAll(List.of(name, plain(names.en()), plain(names.zh())));
    return all;
  }

  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
