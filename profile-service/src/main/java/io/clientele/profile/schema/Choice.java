package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the values that an attribute can have.
 *
 * @param value at most 100 characters
 * @param displayNameEn at most 100 characters
 * @param displayNameZh at most 100 characters
 * @param synonyms what else means the same; at most 100
 */
public record Choice(
    String value, String displayNameEn, String displayNameZh, List<String> synonyms) {

  private static final int MAX_TEXT = 100;
  private static final int MAX_SYNONYMS = 100;

  /** Refuses what is blank or too long. */
  public Choice {
    Fields.text("value", value, MAX_TEXT);
    if (AttributeName.key(value).isEmpty()) {
      throw Fields.invalid("value", "is missing; a choice needs a value with a letter or digit");
    }
    Fields.text("display_name_en", displayNameEn, MAX_TEXT);
    Fields.text("display_name_zh", displayNameZh, MAX_TEXT);
    if (synonyms.size() > MAX_SYNONYMS) {
      throw Fields.invalid("synonyms", "has more than " + MAX_SYNONYMS + " entries");
    }
    synonyms.forEach(synonym -> Fields.text("synonyms", synonym, MAX_TEXT));
    synonyms = List.copyOf(synonyms);
  }

  /** Under which keys it is found: the value, both display names and the synonyms. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(AttributeName.key(value));
    keys.add(AttributeName.key(displayNameEn));
    keys.add(AttributeName.key(displayNameZh));
    synonyms.forEach(synonym -> keys.add(AttributeName.key(synonym)));
    keys.remove("");
    return keys;
  }

  /** The choice with another one's names, and the synonyms of both. */
  Choice amended(Choice by) {
    Set<String> all = new LinkedHashSet<>(synonyms);
    all.addAll(by.synonyms);
    return new Choice(
        value,
        by.displayNameEn.isEmpty() ? displayNameEn : by.displayNameEn,
        by.displayNameZh.isEmpty() ? displayNameZh : by.displayNameZh,
        List.copyOf(all));
  }
}
