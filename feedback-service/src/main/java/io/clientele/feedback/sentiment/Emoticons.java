package io.clientele.feedback.sentiment;

/** Faces drawn with characters, and emoji that say how somebody feels. */
final class Emoticons {
  private static final String EYES = ":;=";
  private static final String GLAD_MOUTHS = ")]Dd)";
  private static final String SAD_MOUTHS = "([(";

  private Emoticons() {}

  /** The length of the emoticon that begins at a position, 0 if none does. */
  static int lengthAt(char[] in, int at) {
    if (startsWith(in, at, "<3") && !digitAt(in, at + 2)) {
      return 2;
    }
    if (startsWith(in, at, "^_^") || startsWith(in, at, "T_T")) {
      return 3;
    }
    if (EYES.indexOf(in[at]) < 0) {
      return 0;
    }
    int mouth = mouthAt(in, at);
    return isMouth(in, mouth) && !letterAt(in, mouth + 1) ? mouth - at + 1 : 0;
  }

  /** Whether the emoticon at a position, which {@link #lengthAt} has found, is a glad one. */
  static boolean isGlad(char[] in, int at) {
    if (in[at] == '<' || in[at] == '^') {
      return true;
    }
    return in[at] != 'T' && GLAD_MOUTHS.indexOf(in[mouthAt(in, at)]) >= 0;
  }

  /** The mark of an emoji outside of the basic plane, 0 if it says nothing about a feeling. */
  static char mark(int codePoint) {
    if (isGladEmoji(codePoint)) {
      return NormalizedText.GLAD;
    }
    return isSadEmoji(codePoint) ? NormalizedText.SAD : 0;
  }

  private static boolean isGladEmoji(int codePoint) {
    return (codePoint >= 0x1F600 && codePoint <= 0x1F60E)
        || (codePoint >= 0x1F617 && codePoint <= 0x1F61D)
        || (codePoint >= 0x1F638 && codePoint <= 0x1F63B)
        || (codePoint >= 0x1F493 && codePoint <= 0x1F49D)
        || switch (codePoint) {
          case 0x1F44D, 0x1F44F, 0x1F44C, 0x1F64C, 0x1F389, 0x1F970, 0x1F929, 0x1F917, 0x1F4AF ->
              true;
          default -> false;
        };
  }

  private static boolean isSadEmoji(int codePoint) {
    return (codePoint >= 0x1F61E && codePoint <= 0x1F62D)
        || (codePoint >= 0x1F61F && codePoint <= 0x1F62B)
        || switch (codePoint) {
          case 0x1F612,
              0x1F613,
              0x1F614,
              0x1F44E,
              0x1F494,
              0x1F92C,
              0x1F4A9,
              0x1F92E,
              0x1F622,
              0x1F63F ->
              true;
          default -> false;
        };
  }

  private static int mouthAt(char[] in, int eyes) {
    boolean nose = eyes + 1 < in.length && (in[eyes + 1] == '-' || in[eyes + 1] == '\'');
    return nose ? eyes + 2 : eyes + 1;
  }

  private static boolean isMouth(char[] in, int at) {
    return at < in.length && (GLAD_MOUTHS.indexOf(in[at]) >= 0 || SAD_MOUTHS.indexOf(in[at]) >= 0);
  }

  private static boolean letterAt(char[] in, int at) {
    return at < in.length && Character.isLetterOrDigit(in[at]) && in[at] < 0x80;
  }

  private static boolean digitAt(char[] in, int at) {
    return at < in.length && in[at] >= '0' && in[at] <= '9';
  }

  private static boolean startsWith(char[] in, int at, String form) {
    if (at + form.length() > in.length) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (in[at + i] != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
