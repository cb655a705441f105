package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Answers every lesson by a model that has not learnt from it. */
final class CrossValidation {
  private final int[][] base = new int[Delta.ANSWERS][Delta.ANSWERS + 1];
  private final int[][] candidate = new int[Delta.ANSWERS][Delta.ANSWERS + 1];
  private int mended;
  private int spoilt;

  private CrossValidation() {}

  /** Compares a candidate with the base; a function of its arguments. */
  static Trial of(SentimentModel base, List<Lesson> lessons, long seed) {
    List<Lesson> shuffled = new ArrayList<>(lessons);
    Collections.shuffle(shuffled, new Random(seed));
    CrossValidation counts = new CrossValidation();
    for (int fold = 0; fold < Trial.FOLDS; fold++) {
      List<Lesson> learnt = new ArrayList<>();
      List<Lesson> kept = new ArrayList<>();
      for (int at = 0; at < shuffled.size(); at++) {
        (at % Trial.FOLDS == fold ? kept : learnt).add(shuffled.get(at));
      }
      OwnModel model = OwnModel.of(base, learnt, seed);
      kept.forEach(lesson -> counts.count(lesson, model));
    }
    return counts.trial(lessons.size());
  }

  private void count(Lesson lesson, OwnModel model) {
    Sentiment answer = model.classify(lesson.text());
    int before = place(lesson.base());
    int after = place(answer);
    base[lesson.answer()][before]++;
    candidate[lesson.answer()][after]++;
    mended += after == lesson.answer() && before != lesson.answer() ? 1 : 0;
    spoilt += after != lesson.answer() && before == lesson.answer() ? 1 : 0;
  }

  private Trial trial(int texts) {
    return new Trial(
        texts,
        accuracy(base, texts),
        macroF1(base),
        accuracy(candidate, texts),
        macroF1(candidate),
        mended,
        spoilt);
  }

  private static int place(Sentiment sentiment) {
    return sentiment.label() == SentimentLabel.UNKNOWN
        ? Delta.ANSWERS
        : Delta.answer(sentiment.label());
  }

  private static double accuracy(int[][] confusion, int texts) {
    int right = 0;
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      right += confusion[answer][answer];
    }
    return (double) right / texts;
  }

  private static double macroF1(int[][] confusion) {
    double sum = 0;
    int present = 0;
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      int wanted = 0;
      int given = 0;
      for (int count : confusion[answer]) {
        wanted += count;
      }
      for (int[] row : confusion) {
        given += row[answer];
      }
      if (wanted > 0) {
        present++;
        sum += 2.0 * confusion[answer][answer] / (wanted + given);
      }
    }
    return sum / present;
  }
}
