package io.clientele.feedback.sentiment;

/** The features that the model of a language reads. */
public final class Features {
  private Features() {}

  /**
   * The features of a text.
   *
   * @throws IllegalArgumentException for {@link Language#UNDETERMINED}, which has no model
   */
  public static FeatureBag of(Language language, NormalizedText text) {
    FeatureBag bag =
        new FeatureBag(
            text.length()
                * (language == Language.CHINESE
                    ? ChineseFeatures.PER_UNIT
                    : EnglishFeatures.PER_UNIT));
    visit(language, text, bag);
    return bag;
  }

  /** Hands the features of a text over, those that occur more than once more than once. */
  public static void visit(Language language, NormalizedText text, FeatureSink sink) {
    switch (language) {
      case CHINESE -> ChineseFeatures.visit(text, sink);
      case ENGLISH -> EnglishFeatures.visit(text, sink);
      case UNDETERMINED ->
          throw new IllegalArgumentException(
              "no features are defined for an undetermined language");
    }
  }
}
