package io.clientele.profile.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.profile.matching.linkage.People.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkageTest {

  private static final int BLOCK = 30;
  private static final int RANDOM_PAIRS = 300_000;

  @Test
  void theShippedWeightsFindDuplicatesAmongTwentyThousandPeople() {
    Base base = Base.of(20_000, 4_000, 42);

    base.assertFound("shipped", ShippedModel.get());
  }

  @Test
  void weightsThatWereEstimatedFromNothingFindThemAsWell() {
    for (long seed : new long[] {42, 7}) {
      Base base = Base.of(20_000, 4_000, seed);
      LinkageModel estimated = base.estimate();

      base.assertFound("estimated, seed " + seed, estimated);
      assertThat(estimated.prior() * base.allPairs()).isBetween(3_200.0, 6_400.0);
    }
  }

  @Test
  void candidatePairsGrowWithThePeopleAndNotWithTheirSquare() {
    for (int people : new int[] {10_000, 20_000, 40_000}) {
      Base base = Base.of(people, people / 5, 42);
      System.out.printf(
          "%,d records: %,d candidate pairs, %.2f of each record%n",
          base.records.size(), base.candidates.size(), base.pairsOfEach());

      assertThat(base.pairsOfEach()).isLessThan(2);
    }
  }

  @Test
  void noRecordHasMoreCandidatesThanItsBlocksHold() {
    List<Map<String, String>> everybodyAlike = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      everybodyAlike.add(Map.of("first_name", "Ann", "last_name", "Smith", "city", "Salem"));
    }

    assertThat(Base.candidates(everybodyAlike.stream().map(MatchRecord::of).toList())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "martha, marhta, 0.961",
    "dwayne, duane, 0.840",
    "dixon, dicksonx, 0.813",
    "abc, abc, 1",
    "abc, xyz, 0"
  })
  void similarityIsThatOfWinklersTables(String a, String b, double expected) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(expected, within(0.001));
    assertThat(JaroWinkler.similarity(b, a)).isCloseTo(expected, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "robert, r163",
    "rupert, r163",
    "ashcraft, a261",
    "tymczak, t522",
    "pfister, p236",
    "honeyman, h555",
    "王, 王"
  })
  void soundsHaveTheirCodes(String name, String code) {
    assertThat(Soundex.code(name)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "first_name, Robert, Bob, CLOSE",
    "first_name, Robert, Rbert, CLOSE",
    "first_name, J., Jane, MISSING",
    "first_name, Mary Ann, mary, CLOSE",
    "first_name, Zoë, ZOE, EXACT",
    "first_name, 小明, 小民, CLOSE",
    "last_name, Smith, Jones, DIFFERENT",
    "email, ann.smith@gmail.com, ann.smith@gmial.com, CLOSE",
    "email, blue.owl@gmail.com, blue.owl@outlook.com, CLOSE",
    "email, blue.owl@gmail.com, red.fox@gmail.com, DIFFERENT",
    "phone, +43 664 1234567, 0664/1234567, EXACT",
    "phone, 0664 1234567, 0664 1234576, CLOSE",
    "birth_date, 1980-03-04, 1980-04-03, SWAPPED",
    "birth_date, 1980-03-04, 1980-03-14, CLOSE",
    "birth_date, 1980, 1980-03-14, MISSING",
    "birth_date, 1981, 1980-03-14, DIFFERENT",
    "address, 12 Main Street, 12 main st., EXACT",
    "address, 12 Main Street, 14 Main Street, DIFFERENT",
    "address, 12 Main Street, 12 Mein Street, CLOSE",
    "postal_code, 10115, 10116, CLOSE",
    "city, Springfield, springfeild, CLOSE"
  })
  void valuesCompareAsPeopleWouldSay(String field, String a, String b, Level level) {
    Pattern pattern =
        Comparison.of(MatchRecord.of(Map.of(field, a)), MatchRecord.of(Map.of(field, b)));

    assertThat(pattern.level(Field.valueOf(field.toUpperCase(java.util.Locale.ROOT))))
        .isEqualTo(level);
  }

  @Test
  void namesThatChangedPlacesAreRecognised() {
    Pattern pattern =
        Comparison.of(
            MatchRecord.of(Map.of("first_name", "Ann", "last_name", "Smith")),
            MatchRecord.of(Map.of("first_name", "Smith", "last_name", "Anne")));

    assertThat(pattern.level(Field.FIRST_NAME)).isEqualTo(Level.SWAPPED);
    assertThat(pattern.level(Field.LAST_NAME)).isEqualTo(Level.SWAPPED);
  }

  @Test
  void aChineseNameIsTheSameInOnePieceAndInTwo() {
    Pattern pattern =
        Comparison.of(
            MatchRecord.of(Map.of("name", "欧阳娜娜")),
            MatchRecord.of(Map.of("first_name", "娜娜", "last_name", "欧阳")));

    assertThat(pattern.level(Field.FIRST_NAME)).isEqualTo(Level.EXACT);
    assertThat(pattern.level(Field.LAST_NAME)).isEqualTo(Level.EXACT);
  }

  @Test
  void aSharedHouseholdAloneIsNotOnePerson() {
    Map<String, String> ann =
        Map.of(
            "first_name",
            "Ann",
            "last_name",
            "Thistlewood",
            "phone",
            "+16135550112",
            "address",
            "12 Main Street",
            "postal_code",
            "10115",
            "city",
            "Salem");
    Map<String, String> unnamed = new HashMap<>(ann);
    unnamed.remove("first_name");

    Score score =
        ShippedModel.get().score(Comparison.of(MatchRecord.of(ann), MatchRecord.of(unnamed)));

    assertThat(score.probability()).isLessThan(0.5);
    assertThat(score.evidence().stream().mapToDouble(Score.Evidence::weight).sum())
        .isCloseTo(score.weight(), within(1e-9));
  }

  /** Records, which of them are of one person, and which are compared. */
  private record Base(List<MatchRecord> records, Set<Pair> same, Set<Pair> candidates) {

    static Base of(int people, int duplicates, long seed) {
      People told = People.of(people, duplicates, seed);
      List<MatchRecord> records = told.records().stream().map(MatchRecord::of).toList();
      return new Base(records, told.same(), candidates(records));
    }

    static Set<Pair> candidates(List<MatchRecord> records) {
      Map<String, List<Integer>> blocks = new HashMap<>();
      for (int place = 0; place < records.size(); place++) {
        for (String key : BlockingKeys.of(records.get(place))) {
          blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
        }
      }
      Set<Pair> pairs = new HashSet<>();
      for (List<Integer> block : blocks.values()) {
        for (int i = 0; block.size() <= BLOCK && i < block.size(); i++) {
          for (int j = i + 1; j < block.size(); j++) {
            pairs.add(Pair.of(block.get(i), block.get(j)));
          }
        }
      }
      return pairs;
    }

    double pairsOfEach() {
      return (double) candidates.size() / records.size();
    }

    double allPairs() {
      return records.size() * (records.size() - 1) / 2.0;
    }

    Pattern pattern(Pair pair) {
      return Comparison.of(records.get(pair.a()), records.get(pair.b()));
    }

    LinkageModel estimate() {
      Map<Pattern, Long> compared = new HashMap<>();
      candidates.forEach(pair -> compared.merge(pattern(pair), 1L, Long::sum));
      Map<Pattern, Long> random = new HashMap<>();
      Random numbers = new Random(1);
      for (int pair = 0; pair < RANDOM_PAIRS; pair++) {
        int a = numbers.nextInt(records.size());
        int b = numbers.nextInt(records.size());
        if (a != b) {
          random.merge(pattern(Pair.of(a, b)), 1L, Long::sum);
        }
      }
      return Estimation.of(compared, random, allPairs(), ShippedModel.THRESHOLD);
    }

    void assertFound(String name, LinkageModel model) {
      List<Pair> suggested =
          candidates.stream()
              .filter(pair -> model.probability(pattern(pair)) >= model.threshold())
              .toList();
      double right = suggested.stream().filter(same::contains).count();
      double precision = right / suggested.size();
      double recall = right / same.size();
      System.out.printf(
          "%s: %,d pairs of %,d records are one person; precision %.4f, recall %.4f%n",
          name, same.size(), records.size(), precision, recall);
      assertThat(precision).as("precision, " + name).isGreaterThanOrEqualTo(0.99);
      assertThat(recall).as("recall, " + name).isGreaterThanOrEqualTo(0.90);
    }
  }
}
