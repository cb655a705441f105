package io.clientele.feedback.theme;

import io.clientele.feedback.sentiment.NormalizedText;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases of a text that may name a theme: one to three English words in a row, or two to four
 * Chinese characters. An English one neither begins nor ends with a word that means little alone, a
 * Chinese one holds no such character; none goes over punctuation, digits or another script.
 */
final class Phrases {

  private static final int MOST_WORDS = 3;
  private static final int LEAST_CHARACTERS = 2;
  private static final int MOST_CHARACTERS = 4;
  private static final int LEAST_LETTERS = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about after again all also am an and any are as at be because been before being but"
                  + " by can can't could couldn't did didn't do does doesn't doing don't down for from"
                  + " get gets getting go going gonna got had has have having he her here him his how"
                  + " i i'd i'll i'm i've if in into is isn't it it's its just let like made make me"
                  + " more most much my no nor not now of off oh ok on once one only or other our out"
                  + " over own please really same she should so some such than thank thanks that"
                  + " that's the their them then there these they they're this those through to too u"
                  + " up ur us very via was wasn't we were what what's when where which while who why"
                  + " will with won't would y'all yes yet you you're your")
              .split(" "));

  private static final String EMPTY_CHARACTERS =
      "的了是我你他她它们在有也都就还又和与或及而但却很太更最挺蛮不没无这那哪个些么什吗呢吧啊呀哦嗯"
          + "把被给让对从到向于以为因所如果虽然但会能可要想去来说看做用着过得地之其此每只才再已经将由当";

  private Phrases() {}

  /**
   * The phrases of a text, each once.
   *
   * @param language {@code en} or {@code zh}; there are none in other languages
   */
  static Set<String> of(String text, String language) {
    String read = NormalizedText.of(text).toString();
    return switch (language) {
      case "en" -> english(read);
      case "zh" -> chinese(read);
      default -> Set.of();
    };
  }

  private static Set<String> english(String text) {
    Set<String> found = new LinkedHashSet<>();
    List<String> run = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        run.add(text.substring(at, end));
        at = end;
      } else {
        if (text.charAt(at) != ' ') {
          addRuns(run, found);
        }
        at++;
      }
    }
    addRuns(run, found);
    return found;
  }

  /** Where the word that begins here ends; here, where none does. A word holds no digit. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWordPart(text, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(String text, int start, int at) {
    char unit = text.charAt(at);
    boolean letter = unit >= 'a' && unit <= 'z';
    boolean inside = at > start && at + 1 < text.length();
    return letter || (unit == '\'' && inside && Character.isLetter(text.charAt(at + 1)));
  }

  private static void addRuns(List<String> run, Set<String> found) {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + MOST_WORDS); to++) {
        if (tells(run.get(from)) && tells(run.get(to - 1))) {
          found.add(String.join(" ", run.subList(from, to)));
        }
      }
    }
    run.clear();
  }

  private static boolean tells(String word) {
    return word.length() >= LEAST_LETTERS && !EMPTY_WORDS.contains(word);
  }

  private static Set<String> chinese(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < text.length(); from++) {
      int to = from;
      while (to < text.length() && to - from < MOST_CHARACTERS && tells(text.charAt(to))) {
        to++;
        if (to - from >= LEAST_CHARACTERS) {
          found.add(text.substring(from, to));
        }
      }
    }
    return found;
  }

  private static boolean tells(char unit) {
    return isHan(unit) && EMPTY_CHARACTERS.indexOf(unit) < 0;
  }

  private static boolean isHan(char unit) {
    return UnicodeScript.of(unit) == UnicodeScript.HAN;
  }
}
