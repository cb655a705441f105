package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.Cluster.Trait;
import io.clientele.scoring.cluster.ClusterWords.Word;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.language.DisplayNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes names from what tells clusters apart: two words, more where others have the same. */
record Naming(ClusterWords words, Map<String, Name> features) {

  private static final double REMARKABLE = 0.3;
  private static final int WORDS = 2;
  private static final int MOST_WORDS = 3;

  /** A name that is none of those taken. */
  Word name(List<Trait> traits, Set<String> taken) {
    List<Word> remarkable = new ArrayList<>();
    for (Trait trait : traits) {
      if (Math.abs(trait.deviation()) >= REMARKABLE && remarkable.size() < MOST_WORDS) {
        Word word = words.of(feature(trait.feature()), trait.deviation() > 0);
        if (remarkable.stream().noneMatch(other -> other.name().equals(word.name()))) {
          remarkable.add(word);
        }
      }
    }
    if (remarkable.isEmpty()) {
      remarkable.add(words.average());
    }
    for (int count = Math.min(WORDS, remarkable.size()); count <= remarkable.size(); count++) {
      Word name = joined(remarkable.subList(0, count));
      if (!taken.contains(name.name())) {
        return name;
      }
    }
    return numbered(joined(remarkable.subList(0, Math.min(WORDS, remarkable.size()))), taken);
  }

  private Name feature(String name) {
    Name known = features.get(name);
    if (known == null) {
      throw new IllegalArgumentException("there is no feature " + name);
    }
    return known;
  }

  private static Word joined(List<Word> words) {
    String name = String.join("-", words.stream().map(Word::name).toList());
    return new Word(
        name,
        new DisplayNames(
            String.join(", ", words.stream().map(word -> word.display().en()).toList()),
            String.join("、", words.stream().map(word -> word.display().zh()).toList())));
  }

  private static Word numbered(Word word, Set<String> taken) {
    int number = 2;
    while (taken.contains(word.name() + "-" + number)) {
      number++;
    }
    return new Word(
        word.name() + "-" + number,
        new DisplayNames(word.display().en() + " " + number, word.display().zh() + number));
  }

  /** Names for clusters by their traits, in that order. */
  List<Word> all(List<List<Trait>> traits) {
    Map<String, Word> named = new HashMap<>();
    List<Word> names = new ArrayList<>();
    for (List<Trait> one : traits) {
      Word name = name(one, named.keySet());
      named.put(name.name(), name);
      names.add(name);
    }
    return names;
  }
}
