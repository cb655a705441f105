package io.clientele.feedback.sentiment.training;

/**
 * A yes-or-no question with its examples.
 *
 * @param rows the texts to learn from
 * @param yes the answer of each
 * @param costs what a wrong answer to each costs, above 0; higher means fitted more closely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Question(int[] rows, boolean[] yes, double[] costs) {
  Question {
    if (rows.length != yes.length || rows.length != costs.length) {
      throw new IllegalArgumentException("rows, answers and costs are not equally many");
    }
  }
}
