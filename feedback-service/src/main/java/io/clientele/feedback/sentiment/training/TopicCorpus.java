package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts with topics of one language.
 *
 * @param train the texts to learn from, none of which is also in {@code dev}, even in another form
 * @param dev the texts kept aside
 * @param homes the sets that tell each topic
 */
record TopicCorpus(List<TopicText> train, List<TopicText> dev, Map<String, Set<String>> homes) {
  private static final int COUNTER_TEXTS = 1_500;

  /**
   * Reads the sets of a language.
   *
   * @throws IOException if a file is missing or broken; the message names it
   */
  static TopicCorpus read(Path folder, Language language) throws IOException {
    List<TopicText> train = new ArrayList<>();
    List<TopicText> dev = new ArrayList<>();
    for (TopicSet set : TopicSet.ALL) {
      if (set.language() == language) {
        train.addAll(texts(folder.resolve(set.name() + ".train.csv.gz"), set));
        dev.addAll(texts(folder.resolve(set.name() + ".dev.csv.gz"), set));
      }
    }
    Set<String> topicSets = new HashSet<>(TopicSet.ALL.stream().map(TopicSet::name).toList());
    for (DataSet set : DataSet.ALL) {
      if (set.language() == language && !topicSets.contains(set.name())) {
        LabeledFile.read(folder.resolve(set.name() + ".train.csv.gz"), set).stream()
            .limit(COUNTER_TEXTS)
            .forEach(text -> train.add(new TopicText(set.name(), text.text(), Map.of())));
      }
    }
    return of(train, dev);
  }

  /** Keeps apart what is to be learnt and what is to be measured. */
  static TopicCorpus of(List<TopicText> train, List<TopicText> dev) {
    Set<String> keptAside = new HashSet<>();
    dev.forEach(text -> keptAside.add(NormalizedText.of(text.text()).toString()));
    List<TopicText> free =
        train.stream()
            .filter(text -> !keptAside.contains(NormalizedText.of(text.text()).toString()))
            .toList();
    Map<String, Set<String>> homes = new TreeMap<>();
    for (TopicText text : free) {
      for (String topic : text.topics().keySet()) {
        homes.computeIfAbsent(topic, key -> new TreeSet<>()).add(text.set());
      }
    }
    return new TopicCorpus(free, List.copyOf(dev), homes);
  }

  private static List<TopicText> texts(Path file, TopicSet set) throws IOException {
    Map<String, Map<String, Integer>> texts = new LinkedHashMap<>();
    LabeledFile.rows(
        file,
        List.of("text", set.topicColumn(), set.polarityColumn()),
        row -> {
          String topic = set.topics().apply(row.get(1));
          if (!topic.equals(TopicSet.UNKNOWN)) {
            Map<String, Integer> known =
                texts.computeIfAbsent(row.getFirst(), key -> new TreeMap<>());
            if (!topic.equals(TopicSet.NONE)) {
              known.put(topic, LabeledFile.answer(row.get(2)));
            }
          }
        });
    return texts.entrySet().stream()
        .map(entry -> new TopicText(set.name(), entry.getKey(), entry.getValue()))
        .toList();
  }
}
