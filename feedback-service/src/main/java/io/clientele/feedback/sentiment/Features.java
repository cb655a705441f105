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
    return switch (language) {
      case CHINESE -> ChineseFeatures.of(text);
      case ENGLISH -> EnglishFeatures.of(text);
      case UNDETERMINED ->
          throw new IllegalArgumentException(
              "no features are defined for an undetermined language");
    };
  }
}
