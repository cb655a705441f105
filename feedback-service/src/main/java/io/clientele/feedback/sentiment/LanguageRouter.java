package io.clientele.feedback.sentiment;

/**
 * Tells by its script which language a text is judged in.
 *
 * <p>One Han character weighs as much as {@value #LETTERS_PER_HAN} Latin letters, since it carries
 * about that much of a word. The heavier of the two scripts wins. A text is undetermined if it has
 * no letters, if kana are more than one in {@value #HAN_PER_KANA} of its Han and kana (then it is
 * Japanese), or if letters of other scripts outweigh both.
 */
public final class LanguageRouter {
  private static final int LETTERS_PER_HAN = 3;
  private static final int HAN_PER_KANA = 10;

  private LanguageRouter() {}

  /** The language of a text. */
  public static Language route(NormalizedText text) {
    int han = 0;
    int latin = 0;
    int kana = 0;
    int other = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Characters.isHan(unit)) {
        han++;
      } else if (Characters.isLatin(unit)) {
        latin++;
      } else if (Characters.isKana(unit)) {
        kana++;
      } else if (Character.isLetter(unit)) {
        other++;
      }
    }
    return decide(han, latin, kana, other);
  }

  private static Language decide(int han, int latin, int kana, int other) {
    int chinese = kana * HAN_PER_KANA > han + kana ? 0 : han * LETTERS_PER_HAN;
    int foreign = chinese == 0 ? (han + kana) * LETTERS_PER_HAN + other : other;
    if (foreign >= Math.max(chinese, latin)) {
      return Language.UNDETERMINED;
    }
    return chinese >= latin ? Language.CHINESE : Language.ENGLISH;
  }
}
