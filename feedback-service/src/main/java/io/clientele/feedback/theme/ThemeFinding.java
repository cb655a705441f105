package io.clientele.feedback.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds themes in what customers said: the key phrases of each topic against all other feedback of
 * the language, then {@link TopicThemes}. The time is that of counting the phrases of all texts.
 */
final class ThemeFinding {

  private static final int MOST_PHRASES = 80;
  private static final int COUNTERS = 1 << 20;

  /** Texts of one language by their place, in the order of their keys. */
  private final List<Said> said = new ArrayList<>();

  private final Map<String, BitSet> holders = new HashMap<>();
  private final ThemeOptions options;
  private final String language;

  private ThemeFinding(String language, ThemeOptions options) {
    this.language = language;
    this.options = options;
  }

  /** The themes of all topics, by topic; within one by how telling they are. */
  static List<FoundTheme> find(Collection<Said> all, ThemeOptions options) {
    List<FoundTheme> found = new ArrayList<>();
    for (String language : List.of("en", "zh")) {
      ThemeFinding finding = new ThemeFinding(language, options);
      finding.read(
          all.stream()
              .filter(one -> one.language().equals(language))
              .sorted(Comparator.comparing(Said::key))
              .toList());
      found.addAll(finding.themes());
    }
    found.sort(Comparator.comparing(FoundTheme::topic));
    return found;
  }

  /**
   * Notes which text holds which phrase. Most phrases stand in one text only: a first look counts
   * them by their hashes, so that those are never kept.
   */
  private void read(List<Said> texts) {
    int[] seen = new int[COUNTERS];
    for (Said one : texts) {
      Phrases.of(one.text(), language).forEach(phrase -> seen[counter(phrase)]++);
    }
    for (Said one : texts) {
      int place = said.size();
      said.add(one);
      for (String phrase : Phrases.of(one.text(), language)) {
        if (seen[counter(phrase)] >= options.leastFeedback()) {
          holders.computeIfAbsent(phrase, key -> new BitSet()).set(place);
        }
      }
    }
  }

  private static int counter(String phrase) {
    int hash = phrase.hashCode();
    return (hash ^ hash >>> 15) & (COUNTERS - 1);
  }

  private List<FoundTheme> themes() {
    // A phrase that too few use names no theme of any topic.
    holders.values().removeIf(places -> places.cardinality() < options.leastFeedback());
    List<FoundTheme> found = new ArrayList<>();
    topics().forEach((topic, places) -> found.addAll(of(topic, places)));
    return found;
  }

  private SortedMap<Topic, BitSet> topics() {
    SortedMap<Topic, BitSet> topics = new TreeMap<>();
    for (int place = 0; place < said.size(); place++) {
      for (Map.Entry<String, Double> aspect : said.get(place).aspects().entrySet()) {
        Topic topic = new Topic(aspect.getKey(), Side.of(aspect.getValue()), language);
        topics.computeIfAbsent(topic, key -> new BitSet()).set(place);
      }
    }
    return topics;
  }

  private List<FoundTheme> of(Topic topic, BitSet places) {
    int[] at = places.stream().toArray();
    if (at.length < options.leastFeedback()) {
      return List.of();
    }
    List<KeyPhrase> phrases = withoutParts(keyPhrases(places, at.length));
    List<FeedbackKey> keys = new ArrayList<>(said.size());
    List<Double> polarity = new ArrayList<>(said.size());
    for (Said one : said) {
      keys.add(one.key());
      polarity.add(one.aspects().getOrDefault(topic.aspect(), 0.0));
    }
    return TopicThemes.of(topic, phrases, keys, polarity, options);
  }

  private List<KeyPhrase> keyPhrases(BitSet places, int count) {
    List<KeyPhrase> phrases = new ArrayList<>();
    int others = said.size() - count;
    holders.forEach((phrase, all) -> {
      if (all.intersects(places)) {
        BitSet within = (BitSet) all.clone();
        within.and(places);
        int inside = within.cardinality();
        double score = KeyPhrase.deviate(inside, count, all.cardinality() - inside, others);
        if (inside >= options.leastFeedback() && score >= options.leastScore()) {
          phrases.add(new KeyPhrase(phrase, score, within));
        }
      }
    });
    phrases.sort(KeyPhrase.MOST_TELLING);
    return phrases.subList(0, Math.min(MOST_PHRASES, phrases.size()));
  }

  private static List<KeyPhrase> withoutParts(List<KeyPhrase> phrases) {
    return phrases.stream().filter(phrase -> phrases.stream().noneMatch(phrase::isPartOf)).toList();
  }
}
