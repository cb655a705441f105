package io.clientele.feedback.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Themes of one topic: its key phrases in one pass, the most telling first. A phrase joins the
 * first theme whose leading phrase stands in much the same feedback, else it leads a theme of its
 * own (the leader algorithm: J. A. Hartigan, Clustering Algorithms, 1975). Feedback goes to the
 * theme of the most telling phrase that it holds, and to one theme only.
 *
 * <p>A function of the sets of feedback: the order in which it came makes no difference.
 */
final class TopicThemes {

  private static final double SHARED = 0.3;
  private static final double CONTAINED = 0.6;

  private final ThemeOptions options;
  private final List<List<KeyPhrase>> clusters = new ArrayList<>();

  private TopicThemes(ThemeOptions options) {
    this.options = options;
  }

  /**
   * The themes.
   *
   * @param phrases of the topic, the most telling first
   * @param feedback of the topic, by the places that the phrases name
   * @param polarity of the aspect in each of them
   */
  static List<FoundTheme> of(
      Topic topic,
      List<KeyPhrase> phrases,
      List<FeedbackKey> feedback,
      List<Double> polarity,
      ThemeOptions options) {
    TopicThemes themes = new TopicThemes(options);
    phrases.forEach(themes::place);
    themes.dropSmall();
    List<BitSet> members = themes.members();
    List<FoundTheme> found = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      SortedMap<FeedbackKey, Double> keys = new TreeMap<>();
      members.get(i).stream().forEach(at -> keys.put(feedback.get(at), polarity.get(at)));
      found.add(
          new FoundTheme(
              topic, themes.clusters.get(i).stream().map(KeyPhrase::phrase).toList(), keys));
    }
    return found;
  }

  private void place(KeyPhrase phrase) {
    for (List<KeyPhrase> cluster : clusters) {
      if (alike(cluster.getFirst(), phrase)) {
        cluster.add(phrase);
        return;
      }
    }
    if (clusters.size() < options.mostThemes()) {
      clusters.add(new ArrayList<>(List.of(phrase)));
    }
  }

  private static boolean alike(KeyPhrase leader, KeyPhrase phrase) {
    int together = leader.together(phrase);
    int either = leader.count() + phrase.count() - together;
    return together >= SHARED * either
        || together >= CONTAINED * Math.min(leader.count(), phrase.count());
  }

  /** Drops the smallest theme that has too little feedback, until there is none. */
  private void dropSmall() {
    while (true) {
      List<BitSet> members = members();
      int smallest = -1;
      for (int i = 0; i < members.size(); i++) {
        boolean small = members.get(i).cardinality() < options.leastFeedback();
        if (small
            && (smallest < 0
                || members.get(i).cardinality() <= members.get(smallest).cardinality())) {
          smallest = i;
        }
      }
      if (smallest < 0) {
        return;
      }
      clusters.remove(smallest);
    }
  }

  /** The feedback of each theme: by the most telling phrase, hence in the order of all phrases. */
  private List<BitSet> members() {
    List<BitSet> members = new ArrayList<>();
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      members.add(new BitSet());
      for (KeyPhrase phrase : clusters.get(i)) {
        ranked.add(new Ranked(i, phrase));
      }
    }
    ranked.sort((one, other) -> KeyPhrase.MOST_TELLING.compare(one.phrase(), other.phrase()));
    BitSet taken = new BitSet();
    for (Ranked one : ranked) {
      BitSet fresh = (BitSet) one.phrase().within().clone();
      fresh.andNot(taken);
      taken.or(fresh);
      members.get(one.cluster()).or(fresh);
    }
    return members;
  }

  private record Ranked(int cluster, KeyPhrase phrase) {}
}
