package io.clientele.scoring.playbook;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands outside brackets and quotes in an expression. */
final class Brackets {

  private Brackets() {}

  private interface Visitor {
    /** Sees a letter outside quotes; answers whether to go on. */
    boolean see(int place, int depth);
  }

  /** Whether one pair of brackets encloses the whole text. */
  static boolean enclose(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int last = text.length() - 1;
    boolean[] whole = {true};
    walk(
        text,
        (place, depth) -> {
          whole[0] = depth > 0 || place == last;
          return whole[0];
        });
    return whole[0];
  }

  /** Whether it chooses between two values. */
  static boolean chooses(String text) {
    boolean[] found = {false};
    walk(
        text,
        (place, depth) -> {
          found[0] = depth == 0 && text.charAt(place) == '?';
          return !found[0];
        });
    return found[0];
  }

  /** What stands between the operators of two letters; the whole where there is none. */
  static List<String> split(String text, String operator) {
    List<Integer> places = new ArrayList<>();
    walk(
        text,
        (place, depth) -> {
          if (depth == 0 && text.startsWith(operator, place)) {
            places.add(place);
          }
          return true;
        });
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int place : places) {
      parts.add(text.substring(from, place));
      from = place + operator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  // The depth of a bracket that closes is that of what follows.
  private static void walk(String text, Visitor visitor) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\'') {
        i = endOfQuote(text, i);
        continue;
      }
      depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
      if (!visitor.see(i, depth)) {
        return;
      }
    }
  }

  private static int endOfQuote(String text, int from) {
    char quote = text.charAt(from);
    String three = String.valueOf(quote).repeat(3);
    if (text.startsWith(three, from)) {
      int end = text.indexOf(three, from + 3);
      return end < 0 ? text.length() : end + 2;
    }
    boolean raw = from > 0 && "rR".indexOf(text.charAt(from - 1)) >= 0;
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && !raw) {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return text.length();
  }
}
