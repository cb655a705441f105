package io.clientele.scoring.demographic;

/** Checks what bands and stages are called. */
final class Names {

  private Names() {}

  static void check(String name, String english, String chinese) {
    if (!name.matches("[a-z0-9][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException("a name is made of a-z, 0-9 and _, not '" + name + "'");
    }
    if (english.isBlank() || chinese.isBlank() || name.equals("unknown")) {
      throw new IllegalArgumentException(name + " needs a name in English and Chinese");
    }
  }
}
