package io.clientele.scoring.scorecard;

/** A language of explanations. */
enum Language {
  EN,
  ZH;

  /** The one of two names that is in this language. */
  String of(DisplayNames names) {
    return this == EN ? names.en() : names.zh();
  }
}
