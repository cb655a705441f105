package io.clientele.profile.matching.linkage;

/**
 * The code of a name by its sound: its first letter and the classes of up to three consonants after
 * it (R. C. Russell, US patent 1,261,167, 1918; in the form of the US National Archives, in which h
 * and w do not part equal classes).
 */
final class Soundex {

  // Of a to z; 0: not coded.
  private static final String CLASSES = "01230120022455012623010202";
  private static final int LENGTH = 4;

  private Soundex() {}

  /** The code of a name of lower-case letters; a name that does not begin with a to z is itself. */
  static String code(String name) {
    if (name.isEmpty() || classOf(name.charAt(0)) < 0) {
      return name;
    }
    StringBuilder code = new StringBuilder(LENGTH).append(name.charAt(0));
    int last = classOf(name.charAt(0));
    for (int i = 1; i < name.length() && code.length() < LENGTH; i++) {
      char letter = name.charAt(i);
      if (letter == 'h' || letter == 'w') {
        continue;
      }
      int sound = Math.max(0, classOf(letter));
      if (sound != 0 && sound != last) {
        code.append((char) ('0' + sound));
      }
      last = sound;
    }
    return code.append("0".repeat(LENGTH - code.length())).toString();
  }

  private static int classOf(char letter) {
    return letter < 'a' || letter > 'z' ? -1 : CLASSES.charAt(letter - 'a') - '0';
  }
}
