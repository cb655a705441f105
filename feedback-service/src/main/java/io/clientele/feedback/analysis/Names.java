package io.clientele.feedback.analysis;

import java.util.regex.Pattern;

/** Names of a taxonomy: they leave the service, so they are plain. */
final class Names {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

  private Names() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException where it is no name
   */
  static void check(String of, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of %s is 1 to 50 lower-case letters, digits, '-' or '_': '%s'"
              .formatted(of, name.replaceAll("\\p{Cntrl}", "?")));
    }
  }
}
