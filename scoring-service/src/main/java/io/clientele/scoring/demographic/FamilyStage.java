package io.clientele.scoring.demographic;

import org.jspecify.annotations.Nullable;

/**
 * A stage of the family and its conditions; null: it holds either way.
 *
 * @param name the label
 * @param child whether a child is at home
 * @param youngChild whether the youngest one is young
 */
public record FamilyStage(
    String name,
    String english,
    String chinese,
    @Nullable Boolean older,
    @Nullable Boolean partner,
    @Nullable Boolean child,
    @Nullable Boolean youngChild) {

  public FamilyStage {
    Names.check(name, english, chinese);
  }

  boolean fits(boolean isOlder, boolean hasPartner, boolean hasChild, boolean hasYoungChild) {
    return meets(older, isOlder)
        && meets(partner, hasPartner)
        && meets(child, hasChild)
        && meets(youngChild, hasYoungChild);
  }

  private static boolean meets(@Nullable Boolean condition, boolean fact) {
    return condition == null || condition == fact;
  }

  boolean fitsAll() {
    return older == null && partner == null && child == null && youngChild == null;
  }
}
