package io.clientele.scoring.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A karate club of a university, whose 34 members were watched from 1970 to 1972, with the 78 pairs
 * who met outside of the lessons (W. W. Zachary, "An Information Flow Model for Conflict and
 * Fission in Small Groups", Journal of Anthropological Research 33, 1977). Number 1 is the
 * instructor, 34 the president; the club broke up over their quarrel.
 */
class KarateClubTest {

  private static final int MEMBERS = 34;
  private static final String INSTRUCTOR = "1";
  private static final String PRESIDENT = "34";

  // A member, and those with greater numbers whom he met.
  private static final String TIES =
      """
      1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
      2: 3 4 8 14 18 20 22 31
      3: 4 8 9 10 14 28 29 33
      4: 8 13 14
      5: 7 11
      6: 7 11 17
      7: 17
      9: 31 33 34
      10: 34
      14: 34
      15: 33 34
      16: 33 34
      19: 33 34
      20: 34
      21: 33 34
      23: 33 34
      24: 26 28 30 33 34
      25: 26 28 32
      26: 32
      27: 30 34
      28: 34
      29: 32 34
      30: 33 34
      31: 33 34
      32: 33 34
      33: 34
      """;

  // By networkx, nx.pagerank(nx.karate_club_graph()) without weights, to seven digits; it stops
  // when a round moves less than 34e-6.
  private static final double[] PUBLISHED = {
    0.0970018, 0.0528784, 0.0570784, 0.0358606, 0.0219794, 0.0291133, 0.0291133, 0.0244908,
    0.0297653, 0.0143090, 0.0219794, 0.0095649, 0.0146452, 0.0295363, 0.0145352, 0.0145352,
    0.0167854, 0.0145589, 0.0145352, 0.0196044, 0.0145352, 0.0145589, 0.0145352, 0.0315209,
    0.0210755, 0.0210056, 0.0150434, 0.0256388, 0.0195730, 0.0262873, 0.0245893, 0.0371566,
    0.0716921, 0.1009179
  };

  private record Tie(int one, int other) {}

  private static List<Tie> ties() {
    return TIES.lines()
        .flatMap(line -> {
          int colon = line.indexOf(':');
          int one = Integer.parseInt(line.substring(0, colon));
          return List.of(line.substring(colon + 2).split(" ", -1)).stream()
              .map(other -> new Tie(one, Integer.parseInt(other)));
        })
        .toList();
  }

  /** Who meets tells: each tie is a share either way. */
  private static Map<String, SocialGraph.Place> places() {
    SocialGraph graph = new SocialGraph();
    for (Tie tie : ties()) {
      graph.add(Integer.toString(tie.one), Integer.toString(tie.other));
      graph.add(Integer.toString(tie.other), Integer.toString(tie.one));
    }
    Map<String, SocialGraph.Place> places = new TreeMap<>();
    graph.places().forEach(place -> places.put(place.person(), place));
    return places;
  }

  @Test
  void ranksAreThosePublishedAndThoseOfTheDenseSystem() {
    assertThat(ties()).hasSize(78).doesNotHaveDuplicates();
    Map<String, SocialGraph.Place> places = places();
    assertThat(places).hasSize(MEMBERS);
    int[] ones = ties().stream().mapToInt(tie -> tie.one - 1).toArray();
    int[] others = ties().stream().mapToInt(tie -> tie.other - 1).toArray();
    double[] dense =
        PageRankTest.dense(
            MEMBERS,
            IntStream.concat(IntStream.of(ones), IntStream.of(others)).toArray(),
            IntStream.concat(IntStream.of(others), IntStream.of(ones)).toArray());
    places.forEach((member, place) ->
        assertThat(place.influence() / MEMBERS)
            .as("member " + member)
            .isCloseTo(dense[Integer.parseInt(member) - 1], within(1e-9))
            .isCloseTo(PUBLISHED[Integer.parseInt(member) - 1], within(1e-5)));
  }

  @Test
  void influencersAreTheTwoOverWhomTheClubBrokeUp() {
    List<SocialGraph.Place> ranked =
        places().values().stream()
            .sorted(Comparator.comparingDouble(SocialGraph.Place::influence).reversed())
            .toList();
    ranked.stream()
        .limit(6)
        .forEach(place ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.4f | %.2f | %s |%n",
                place.person(),
                place.followers(),
                place.influence() / MEMBERS,
                place.influence(),
                role(place)));
    assertThat(ranked.stream().filter(place -> role(place) == SocialRole.INFLUENCER))
        .extracting(SocialGraph.Place::person)
        .containsExactly(PRESIDENT, INSTRUCTOR);
  }

  private static SocialRole role(SocialGraph.Place place) {
    return SocialRole.of(place.influence(), place.followers(), 0, 0, SocialPolicy.DEFAULTS);
  }
}
