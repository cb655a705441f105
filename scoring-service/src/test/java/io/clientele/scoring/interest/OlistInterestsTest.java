package io.clientele.scoring.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OlistInterestsTest {

  @Test
  void ofWhomNextToNothingIsKnownNothingIsSaid() throws IOException {
    Map<String, List<String>> pieces = Olist.persons(piece -> piece[1]);
    Map<String, List<String>> products = Olist.persons();
    assertThat(pieces).hasSizeGreaterThan(4_900).hasSameSizeAs(products);
    assertThat(having("a line for each piece", pieces)).isLessThan(pieces.size() / 40);
    assertThat(having("a line for each product", products)).isLessThan(pieces.size() / 200);
  }

  private static int having(String what, Map<String, List<String>> persons) {
    Map<String, List<Interest>> interests = OnlineRetailInterestsTest.interests(persons);
    List<Interest> found = interests.values().stream().flatMap(List::stream).toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %d persons, %d with three lines or more, %d interests, of a mean lift of %.1f%n",
        what,
        persons.size(),
        persons.values().stream().filter(all -> all.size() >= 3).count(),
        found.size(),
        found.stream().mapToDouble(Interest::lift).average().orElse(0));
    interests.forEach((person, all) ->
        assertThat(all.isEmpty() || persons.getOrDefault(person, List.of()).size() >= 3)
            .as(person)
            .isTrue());
    return (int) interests.values().stream().filter(all -> !all.isEmpty()).count();
  }
}
