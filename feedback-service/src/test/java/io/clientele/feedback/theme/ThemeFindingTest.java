package io.clientele.feedback.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThemeFindingTest {

  private static final ThemeOptions OPTIONS = ThemeOptions.withDefaults();

  private static final Map<String, List<String>> SUBJECTS =
      Map.of(
          "late parcel", List.of("the late parcel", "a late parcel again", "why this late parcel"),
          "rude driver", List.of("a rude driver", "the rude driver shouted", "rude driver here"),
          "broken box", List.of("the broken box", "a broken box came", "one more broken box"));

  private static Said said(int number, String text, String aspect, double polarity) {
    return new Said(
        new FeedbackKey("webshop", "f-%05d".formatted(number)),
        text,
        text.codePoints().anyMatch(c -> c > 0x3000) ? "zh" : "en",
        Map.of(aspect, polarity));
  }

  /** Feedback on delivery about one of three subjects, and praise of something else. */
  private static List<Said> base(Random random) {
    List<Said> all = new ArrayList<>();
    List<String> names = SUBJECTS.keySet().stream().sorted().toList();
    for (int i = 0; i < 120; i++) {
      all.add(about(all.size(), names.get(i % 3), random));
    }
    for (int i = 0; i < 100; i++) {
      all.add(said(all.size(), "a lovely fabric " + word(random), "quality", 0.9));
    }
    return all;
  }

  private static Said about(int number, String subject, Random random) {
    List<String> ways = SUBJECTS.getOrDefault(subject, List.of());
    return said(
        number, ways.get(random.nextInt(ways.size())) + ", " + word(random), "delivery", -0.8);
  }

  private static String word(Random random) {
    return random.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static Set<FeedbackKey> keys(List<Said> all) {
    return all.stream().map(Said::key).collect(Collectors.toSet());
  }

  @Test
  void theSubjectsOfATopicAreItsThemes() {
    List<FoundTheme> found = ThemeFinding.find(base(new Random(1)), OPTIONS);

    assertThat(found)
        .filteredOn(theme -> theme.topic().aspect().equals("delivery"))
        .extracting(theme -> theme.phrases().getFirst())
        .containsExactlyInAnyOrder("late parcel", "rude driver", "broken box");
    assertThat(found)
        .allSatisfy(theme -> assertThat(theme.members().size()).isGreaterThanOrEqualTo(40));
    assertThat(found).filteredOn(theme -> theme.topic().aspect().equals("quality")).hasSize(1);
  }

  @Test
  void chineseThemesAreFoundAmongCharacters() {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(said(all.size(), "酒店的隔音太差了,第" + i + "天", "room", -0.9));
      all.add(said(all.size(), "早餐种类很少,第" + i + "天", "meal", -0.7));
    }
    List<FoundTheme> found = ThemeFinding.find(all, OPTIONS);

    assertThat(found).hasSize(2);
    assertThat(found.get(0).phrases()).anySatisfy(phrase -> assertThat(phrase).contains("早餐"));
    assertThat(found.get(1).phrases()).anySatisfy(phrase -> assertThat(phrase).contains("隔音"));
  }

  @Test
  void theOrderInWhichFeedbackCameMakesNoDifference() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Said> all = base(random);
    List<FoundTheme> found = ThemeFinding.find(all, OPTIONS);
    Collections.shuffle(all, random);

    assertThat(ThemeFinding.find(all, OPTIONS)).as("seed %d", seed).isEqualTo(found);
  }

  @Test
  void feedbackIsInOneThemeOfATopicOnly() {
    List<Said> all = base(new Random(3));
    for (int i = 0; i < 20; i++) {
      all.add(said(all.size(), "the late parcel and a rude driver", "delivery", -1));
    }
    Map<Topic, Integer> places = new TreeMap<>();
    Map<Topic, Set<FeedbackKey>> members = new TreeMap<>();
    for (FoundTheme theme : ThemeFinding.find(all, OPTIONS)) {
      places.merge(theme.topic(), theme.members().size(), Integer::sum);
      members
          .computeIfAbsent(theme.topic(), key -> new HashSet<>())
          .addAll(theme.members().keySet());
    }

    members.forEach((topic, keys) -> assertThat(keys).hasSize(places.getOrDefault(topic, 0)));
  }

  /** What comes to one theme moves no id of another, and every id stays where it was. */
  @Test
  void idsStayWhileOneThemeGrows() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Said> all = base(random);
    List<String> names = SUBJECTS.keySet().stream().sorted().toList();
    Ids ids = new Ids();
    Map<String, String> first = ids.next(all);
    for (int round = 0; round < 20; round++) {
      String grows = names.get(random.nextInt(3));
      int more = 1 + random.nextInt(40);
      for (int i = 0; i < more; i++) {
        all.add(about(all.size(), grows, random));
      }
      assertThat(ids.next(all)).as("seed %d, round %d", seed, round).isEqualTo(first);
    }
    assertThat(first).hasSize(4);
    assertThat(ids.made).isEqualTo(4);
  }

  @Test
  void idsStayWhileTheWindowMoves() {
    Random random = new Random(5);
    List<Said> all = base(random);
    Ids ids = new Ids();
    Map<String, String> first = ids.next(all);
    for (int round = 0; round < 10; round++) {
      all = new ArrayList<>(all.subList(40, all.size()));
      List<Said> fresh = base(random);
      for (int i = 0; i < 60; i++) {
        Said one = fresh.get(random.nextInt(fresh.size()));
        all.add(
            new Said(
                new FeedbackKey("webshop", "g-" + round + "-" + i),
                one.text(),
                one.language(),
                one.aspects()));
      }
      Map<String, String> now = ids.next(all);
      now.forEach((name, id) -> assertThat(first).containsEntry(name, id));
    }
  }

  /** Keeps the themes as the store does, and tells the id of each leading phrase. */
  private static final class Ids {

    private List<KnownTheme> known = new ArrayList<>();
    private int made;

    Map<String, String> next(List<Said> all) {
      List<FoundTheme> found = ThemeFinding.find(all, OPTIONS);
      List<String> ids = ThemeMatching.ids(known, found, keys(all), () -> "thm_" + made++);
      Map<String, KnownTheme> next = new TreeMap<>();
      known.forEach(one ->
          next.put(
              one.id(),
              new KnownTheme(one.id(), one.topic(), one.name(), one.phrases(), false, Set.of())));
      Map<String, String> named = new TreeMap<>();
      for (int i = 0; i < found.size(); i++) {
        FoundTheme theme = found.get(i);
        String subject =
            SUBJECTS.keySet().stream()
                .filter(theme.phrases()::contains)
                .findFirst()
                .orElse("quality");
        named.put(subject, ids.get(i));
        next.put(
            ids.get(i),
            new KnownTheme(
                ids.get(i),
                theme.topic(),
                subject,
                theme.phrases(),
                true,
                theme.members().keySet()));
      }
      known = List.copyOf(next.values());
      return named;
    }
  }

  @Test
  void aScoreIsTheRootOfTheLogLikelihoodRatio() {
    // By hand: 30 of 100 against 10 of 200, where 40 of 300 make 13.3 and 26.7 expected.
    assertThat(KeyPhrase.deviate(30, 100, 10, 200)).isCloseTo(5.833, within(1e-3));
    assertThat(KeyPhrase.deviate(10, 200, 30, 100)).isNegative();
    assertThat(KeyPhrase.deviate(10, 100, 20, 200)).isCloseTo(0, within(1e-9));
    assertThat(KeyPhrase.deviate(25, 100, 0, 0)).isEqualTo(5);
  }

  @Test
  void phrasesBeginAndEndWithWordsThatTell() {
    assertThat(Phrases.of("The crew was very rude. Late flight!", "en"))
        .containsExactlyInAnyOrder("crew", "rude", "late", "late flight", "flight");
    assertThat(Phrases.of("隔音的差,好吃", "zh")).containsExactlyInAnyOrder("隔音", "好吃");
    assertThat(Phrases.of("late", "und")).isEmpty();
    assertThat(Phrases.of("@airline 12 \u0000 <b>", "en")).isEmpty();
  }

  @Test
  void aTrendIsTwoCountsThatDifferByMoreThanChance() {
    assertThat(Trend.of(5, 4)).isEqualTo(Trend.UNKNOWN);
    assertThat(Trend.of(30, 12)).isEqualTo(Trend.RISING);
    assertThat(Trend.of(12, 30)).isEqualTo(Trend.FALLING);
    assertThat(Trend.of(20, 18)).isEqualTo(Trend.STEADY);
  }

  @Test
  void ofAThemeThatSplitsTheLargerPartKeepsTheId() {
    Topic topic = new Topic("delivery", Side.NEGATIVE, "en");
    Set<FeedbackKey> all = keysOf(0, 30);
    KnownTheme known = new KnownTheme("thm_0", topic, "late", List.of("late"), true, all);
    List<FoundTheme> parts = List.of(found(topic, 0, 10), found(topic, 10, 30));

    assertThat(ThemeMatching.ids(List.of(known), parts, all, () -> "new"))
        .containsExactly("new", "thm_0");
  }

  @Test
  void aRetiredThemeComesBackByItsPhrases() {
    Topic topic = new Topic("delivery", Side.NEGATIVE, "en");
    KnownTheme known = new KnownTheme("thm_0", topic, "late", List.of("late"), false, Set.of());

    assertThat(
            ThemeMatching.ids(
                List.of(known), List.of(found(topic, 50, 60)), keysOf(50, 60), () -> "new"))
        .containsExactly("thm_0");
  }

  private static FoundTheme found(Topic topic, int from, int to) {
    Map<FeedbackKey, Double> members =
        keysOf(from, to).stream().collect(Collectors.toMap(key -> key, key -> -1.0));
    return new FoundTheme(topic, List.of("late"), new TreeMap<>(members));
  }

  private static Set<FeedbackKey> keysOf(int from, int to) {
    Set<FeedbackKey> keys = new HashSet<>();
    for (int i = from; i < to; i++) {
      keys.add(new FeedbackKey("webshop", "f-" + i));
    }
    return keys;
  }
}
