package io.clientele.feedback.sentiment;

/** The language a text was judged in. */
public enum Language {
  /** Chinese, written in Han characters. */
  CHINESE("zh"),
  /** English, written in Latin letters. */
  ENGLISH("en"),
  /** Neither: another script, or no letters at all. */
  UNDETERMINED("und");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The BCP 47 tag: {@code zh}, {@code en} or {@code und}. */
  public String code() {
    return code;
  }
}
