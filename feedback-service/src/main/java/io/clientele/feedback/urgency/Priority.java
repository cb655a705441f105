package io.clientele.feedback.urgency;

/** How soon a complaint is to be seen to, the last first. */
public enum Priority {
  LOW("low", "低"),
  NORMAL("normal", "普通"),
  HIGH("high", "高"),
  URGENT("urgent", "紧急");

  private final Phrase label;

  Priority(String en, String zh) {
    label = new Phrase(en, zh);
  }

  /** What people call it. */
  public Phrase label() {
    return label;
  }
}
