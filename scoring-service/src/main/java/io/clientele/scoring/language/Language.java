package io.clientele.scoring.language;

/** A language of explanations. */
public enum Language {
  EN,
  ZH;

  /** The one of two names that is in this language. */
  public String of(DisplayNames names) {
    return this == EN ? names.en() : names.zh();
  }
}
