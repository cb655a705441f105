package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a model answers a set of labelled texts. An unknown answer counts as wrong.
 *
 * @param tally of the answers
 * @param abstentionGain by how much the share of right answers rises, in [0, 1], when the tenth of
 *     the texts whose answers are least probable goes unanswered
 */
record Evaluation(Tally tally, double abstentionGain) {
  private static final int UNKNOWN = Heads.CLASSES;
  private static final int TENTHS = 10;

  /** An answer, and how probable the model found it. */
  private record Answer(boolean right, double probability) {}

  /** Measures a model on labelled texts. */
  static Evaluation of(SentimentModel model, List<LabeledText> texts) {
    Tally tally = new Tally(Heads.CLASSES);
    List<Answer> answers = new ArrayList<>();
    for (LabeledText text : texts) {
      Sentiment sentiment = model.classify(text.text());
      int given = answer(sentiment);
      tally.add(text.answer(), given, sentiment.probability());
      answers.add(new Answer(given == text.answer(), sentiment.probability()));
    }
    answers.sort(Comparator.comparingDouble(Answer::probability));
    List<Answer> kept = answers.subList(answers.size() / TENTHS, answers.size());
    return new Evaluation(tally, share(kept) - share(answers));
  }

  /** The share of right answers in [0, 1]. */
  double accuracy() {
    return tally.accuracy();
  }

  /** The mean F1 of the answers that occur in the set, in [0, 1]. */
  double macroF1() {
    return tally.macroF1();
  }

  /** The expected calibration error in [0, 1]. */
  double calibrationError() {
    return tally.calibrationError();
  }

  private static double share(List<Answer> answers) {
    return answers.isEmpty()
        ? 0
        : (double) answers.stream().filter(Answer::right).count() / answers.size();
  }

  private static int answer(Sentiment sentiment) {
    return switch (sentiment.label()) {
      case NEGATIVE -> LabeledText.NEGATIVE;
      case NEUTRAL -> LabeledText.NEUTRAL;
      case POSITIVE -> LabeledText.POSITIVE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
