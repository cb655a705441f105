package io.clientele.feedback.sentiment;

/** Finds what is not prose: tags, character entities, web addresses and mentions. */
final class Markup {
  private static final int LONGEST_TAG = 300;
  private static final String[] SCHEMES = {"http://", "https://", "www."};
  private static final String[] ENTITIES = {
    "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&apos;", "&nbsp;"
  };
  private static final String ENTITY_CHARS = "&<>\"'' ";

  private Markup() {}

  /** The length of the HTML tag or comment that begins at a position, 0 if none does. */
  static int tagLength(char[] in, int at) {
    if (in[at] != '<' || at + 2 >= in.length || !opensTag(in[at + 1])) {
      return 0;
    }
    int limit = Math.min(in.length, at + LONGEST_TAG);
    for (int i = at + 2; i < limit; i++) {
      if (in[i] == '>') {
        return i - at + 1;
      }
      if (in[i] == '<') {
        return 0;
      }
    }
    return 0;
  }

  /** The length of the web address that begins at a position, 0 if none does. */
  static int addressLength(char[] in, int at) {
    if (in[at] != 'h' && in[at] != 'H' && in[at] != 'w' && in[at] != 'W') {
      return 0;
    }
    for (String scheme : SCHEMES) {
      if (startsWith(in, at, scheme)) {
        return addressEnd(in, at + scheme.length()) - at;
      }
    }
    return 0;
  }

  /** The length of the account mention that begins at a position, 0 if none does. */
  static int mentionLength(char[] in, int at) {
    if (in[at] != '@' || (at > 0 && isAccountPart(in[at - 1]))) {
      return 0;
    }
    int end = at + 1;
    while (end < in.length && isAccountPart(in[end])) {
      end++;
    }
    return end > at + 1 ? end - at : 0;
  }

  /** The length of the character entity that begins at a position, 0 if none does. */
  static int entityLength(char[] in, int at) {
    int entity = entityAt(in, at);
    return entity < 0 ? 0 : ENTITIES[entity].length();
  }

  /** The character of the entity at a position, which {@link #entityLength} has found. */
  static char entityChar(char[] in, int at) {
    return ENTITY_CHARS.charAt(entityAt(in, at));
  }

  private static int entityAt(char[] in, int at) {
    if (in[at] != '&') {
      return -1;
    }
    for (int entity = 0; entity < ENTITIES.length; entity++) {
      if (startsWith(in, at, ENTITIES[entity])) {
        return entity;
      }
    }
    return -1;
  }

  private static boolean opensTag(char unit) {
    return unit == '/' || unit == '!' || (unit < 0x80 && Character.isLetter(unit));
  }

  private static boolean isAccountPart(char unit) {
    return unit == '_' || (unit < 0x80 && Character.isLetterOrDigit(unit));
  }

  private static int addressEnd(char[] in, int from) {
    int end = from;
    while (end < in.length && in[end] > ' ' && in[end] < 0x7F && in[end] != '<' && in[end] != '"') {
      end++;
    }
    return end;
  }

  private static boolean startsWith(char[] in, int at, String lower) {
    if (at + lower.length() > in.length) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Character.toLowerCase(in[at + i]) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
