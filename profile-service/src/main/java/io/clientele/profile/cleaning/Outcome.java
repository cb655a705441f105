package io.clientele.profile.cleaning;

/** What became of a value. */
public sealed interface Outcome {

  /** It was as it is kept. */
  record Clean(CleanValue value) implements Outcome {}

  /** It was put right. */
  record Repaired(CleanValue value, Issue issue) implements Outcome {}

  /** It was not understood. */
  record Invalid(Issue issue) implements Outcome {}

  /** A text that is the same as it came, or was repaired. */
  static Outcome text(String came, String kept, Issue issue) {
    CleanValue value = new CleanValue.Text(kept);
    return kept.equals(came) ? new Clean(value) : new Repaired(value, issue);
  }

  /** A text that is the same as it came, or was tidied up. */
  static Outcome text(String came, String kept) {
    return text(came, kept, Issue.TIDIED);
  }
}
