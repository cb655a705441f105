package io.clientele.profile.identity;

import io.clientele.profile.person.Person;
import java.util.List;

/**
 * What a merge would do.
 *
 * @param person the one that it would make
 * @param refusedPurposes sorted
 * @param warnings what speaks against it, in words
 * @param orders how many the person would have
 */
public record MergePreview(
    Person person,
    List<AttributeChoice> attributes,
    List<String> refusedPurposes,
    List<String> warnings,
    long orders) {

  /** Keeps its own copies. */
  public MergePreview {
    attributes = List.copyOf(attributes);
    refusedPurposes = List.copyOf(refusedPurposes);
    warnings = List.copyOf(warnings);
  }
}
