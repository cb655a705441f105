package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.topic.TopicModel;
import io.clientele.feedback.sentiment.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How well a model tells the topics of a set. Only the topics that the set tells are judged.
 *
 * @param texts their number
 * @param microF1 over all pairs of text and topic, in [0, 1]
 * @param macroF1 the mean F1 of the topics
 * @param calibrationError of "the text is about the topic" over all these pairs, in [0, 1]
 * @param choice where each text has one topic: how often the one that is furthest above its
 *     threshold is right
 * @param polarity of the topics that the texts have
 */
record TopicEvaluation(
    int texts,
    double microF1,
    double macroF1,
    double calibrationError,
    Tally choice,
    Tally polarity) {

  /** Measures a model on the texts of a set. */
  static TopicEvaluation of(TopicModel model, TopicSet set, List<TopicText> texts) {
    return new Count(model, set, texts).evaluation();
  }

  /** Goes through the texts of a set. */
  private static final class Count {
    private final TopicModel model;
    private final TopicSet set;
    private final Topics topics;
    private final List<Integer> own = new ArrayList<>();
    private final int[][] counts;
    private final Tally pairs = new Tally(2);
    private final Tally choice;
    private final Tally polarity = new Tally(SentimentLabel.values().length - 1);
    private int texts;

    Count(TopicModel model, TopicSet set, List<TopicText> all) {
      this.model = model;
      this.set = set;
      this.topics = Objects.requireNonNull(model.topics().get(set.language()));
      List<TopicText> ownTexts =
          all.stream()
              .filter(text -> text.set().equals(set.name()))
              .filter(text -> !set.oneTopic() || !text.topics().isEmpty())
              .toList();
      ownTexts.stream()
          .map(TopicText::topics)
          .map(Map::keySet)
          .flatMap(Set::stream)
          .distinct()
          .sorted()
          .map(topics.names()::indexOf)
          .forEach(own::add);
      this.counts = new int[own.size()][3];
      this.choice = new Tally(own.size());
      ownTexts.forEach(this::add);
    }

    private void add(TopicText one) {
      texts++;
      ReadText text = ReadText.of(NormalizedText.of(one.text()), set.language());
      double[] scores = topics.scores(text.features());
      int chosen = own.size();
      int wanted = own.size();
      double furthest = Double.NEGATIVE_INFINITY;
      for (int at = 0; at < own.size() && scores.length > 0; at++) {
        int topic = own.get(at);
        double probability = topics.probability(topic, scores[topic]);
        boolean told = probability >= topics.thresholds()[topic];
        boolean right = one.topics().containsKey(topics.names().get(topic));
        counts[at][0] += told && right ? 1 : 0;
        counts[at][1] += told && !right ? 1 : 0;
        counts[at][2] += !told && right ? 1 : 0;
        pairs.add(
            right ? 1 : 0, probability >= 0.5 ? 1 : 0, Math.max(probability, 1 - probability));
        double margin = logit(probability) - logit(topics.thresholds()[topic]);
        if (margin > furthest) {
          furthest = margin;
          chosen = at;
        }
        wanted = right ? at : wanted;
      }
      if (set.oneTopic() && wanted < own.size()) {
        choice.add(wanted, chosen, 0);
      }
      one.topics()
          .forEach((name, answer) -> addPolarity(text, topics.names().indexOf(name), answer));
    }

    private void addPolarity(ReadText text, int topic, int answer) {
      double[] answers = model.opinion(text, topic);
      int given =
          switch (model.polarity(set.language(), answers)) {
            case NEGATIVE -> 0;
            case NEUTRAL -> 1;
            default -> 2;
          };
      polarity.add(answer, given, answers[given]);
    }

    TopicEvaluation evaluation() {
      int[] all = new int[3];
      double macro = 0;
      for (int[] count : counts) {
        macro += f1(count) / counts.length;
        for (int part = 0; part < all.length; part++) {
          all[part] += count[part];
        }
      }
      return new TopicEvaluation(texts, f1(all), macro, pairs.calibrationError(), choice, polarity);
    }

    private static double f1(int[] count) {
      return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
    }

    private static double logit(double probability) {
      return StrictMath.log((probability + 1e-9) / (1 - probability + 1e-9));
    }
  }
}
