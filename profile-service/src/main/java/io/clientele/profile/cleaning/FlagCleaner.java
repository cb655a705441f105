package io.clientele.profile.cleaning;

import java.util.Set;

/** Yes and no. */
final class FlagCleaner {

  private static final Set<String> YES =
      Set.of("yes", "y", "true", "t", "on", "1", "ok", "是", "有", "真", "对", "已", "√", "✓");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "f", "off", "0", "否", "无", "没有", "假", "不是", "不", "未", "×");

  private FlagCleaner() {}

  static Outcome flag(Object came, String tidy) {
    String word = Texts.lower(tidy);
    boolean yes = YES.contains(word);
    if (!yes && !NO.contains(word)) {
      return new Outcome.Invalid(Issue.FLAG_SYNTAX);
    }
    CleanValue value = new CleanValue.Flag(yes);
    return came instanceof Boolean
        ? new Outcome.Clean(value)
        : new Outcome.Repaired(value, Issue.TIDIED);
  }
}
