package io.clientele.feedback.urgency;

/** How severe what is complained about is, the least first. */
public enum Severity {
  LOW("low", "轻微"),
  MEDIUM("medium", "一般"),
  HIGH("high", "严重"),
  CRITICAL("critical", "重大");

  private final Phrase label;

  Severity(String en, String zh) {
    label = new Phrase(en, zh);
  }

  /** What people call it. */
  public Phrase label() {
    return label;
  }
}
