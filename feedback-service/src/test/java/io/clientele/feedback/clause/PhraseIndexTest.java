package io.clientele.feedback.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.NormalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

  private static final String LETTERS = "ab s\u5927\u592a";

  @Test
  void itFindsWhatASearchForEachPhraseFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<Integer, List<Phrase>> phrases = new LinkedHashMap<>();
      for (int meaning = 0; meaning < 6; meaning++) {
        String word = text(random, 1 + random.nextInt(4)).strip();
        if (!word.isEmpty() && word.equals(NormalizedText.of(word).toString())) {
          phrases.put(meaning, List.of(new Phrase(word)));
        }
      }
      String text = text(random, random.nextInt(40));
      assertThat(PhraseIndex.of(phrases).in(text))
          .as("seed %d, round %d", seed, round)
          .containsExactlyInAnyOrderElementsOf(reference(phrases, text));
    }
  }

  private static List<Hit<Integer>> reference(Map<Integer, List<Phrase>> phrases, String text) {
    List<Hit<Integer>> hits = new ArrayList<>();
    phrases.forEach((meaning, words) -> {
      String word = words.getFirst().text();
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        int end = at + word.length();
        boolean begins = !isLatin(text, at) || !isLatin(text, at - 1);
        boolean chinese = word.chars().anyMatch(Character::isIdeographic);
        boolean plural = end < text.length() && text.charAt(end) == 's' && !isLatin(text, end + 1);
        boolean whole = !isLatin(text, at - 1) && (!isLatin(text, end) || plural);
        if (begins && (chinese || whole)) {
          hits.add(new Hit<>(meaning, at, end));
        }
      }
    });
    return hits;
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  private static String text(Random random, int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
        .collect(Collectors.joining());
  }
}
