package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts of one language: those to learn from, and those to measure with.
 *
 * @param train holds no text that is also in {@code dev}, even in another form
 * @param dev the texts kept aside
 * @param sources the kinds of text, in the order of first appearance
 */
record Corpus(List<LabeledText> train, List<LabeledText> dev, List<String> sources) {

  /**
   * Reads the sets of a language.
   *
   * @throws IOException if a file is missing or broken; the message names it
   */
  static Corpus read(Path folder, List<DataSet> sets, Language language) throws IOException {
    List<LabeledText> train = new ArrayList<>();
    List<LabeledText> dev = new ArrayList<>();
    for (DataSet set : sets) {
      if (set.language() == language) {
        train.addAll(LabeledFile.read(folder.resolve(set.name() + ".train.csv.gz"), set));
        dev.addAll(LabeledFile.read(folder.resolve(set.name() + ".dev.csv.gz"), set));
      }
    }
    return of(train, dev);
  }

  /** The same corpus with further texts to learn from. */
  Corpus with(List<LabeledText> further) {
    List<LabeledText> all = new ArrayList<>(train);
    all.addAll(further);
    return of(all, dev);
  }

  /** Keeps apart what is to be learnt and what is to be measured. */
  static Corpus of(List<LabeledText> train, List<LabeledText> dev) {
    Set<String> keptAside = new HashSet<>();
    for (LabeledText text : dev) {
      keptAside.add(NormalizedText.of(text.text()).toString());
    }
    List<LabeledText> free =
        train.stream()
            .filter(text -> !keptAside.contains(NormalizedText.of(text.text()).toString()))
            .toList();
    List<String> sources =
        free.stream()
            .map(LabeledText::source)
            .filter(source -> !source.equals(DataSet.NO_SOURCE))
            .distinct()
            .toList();
    return new Corpus(free, List.copyOf(dev), sources);
  }

  /** The place of the source of each text to learn from, -1 for one that could be of any kind. */
  int[] sourceOfTrain() {
    return train.stream().mapToInt(text -> sources.indexOf(text.source())).toArray();
  }
}
