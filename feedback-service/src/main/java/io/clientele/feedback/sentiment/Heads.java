package io.clientele.feedback.sentiment;

/**
 * The order of a model's linear functions, and how their scores are combined into what the final
 * softmax reads.
 *
 * <p>Three functions are common to all texts: negative, neutral and positive, each against the
 * rest. Since the same words praise in one kind of text and blame in another, each of {@code
 * sources} kinds of text (a meal delivered, a hotel stay, ...) adds three of its own. The kind is
 * not told but read from the text by one gate function per source; the functions of the sources are
 * averaged with the gates' probabilities (mixture of experts: Jacobs et al., "Adaptive Mixtures of
 * Local Experts", Neural Computation 3(1), 1991).
 */
public final class Heads {
  /** The number of answers: negative, neutral, positive, in this order. */
  public static final int CLASSES = 3;

  private Heads() {}

  /** The number of functions of a model for a number of sources. */
  public static int count(int sources) {
    return CLASSES + sources + sources * CLASSES;
  }

  /** The place of the gate function of a source. */
  public static int gate(int source) {
    return CLASSES + source;
  }

  /** The place of a source's function for a class. */
  public static int expert(int sources, int source, int answer) {
    return CLASSES + sources + source * CLASSES + answer;
  }

  /** The length of {@link #inputs}. */
  public static int inputCount(int sources) {
    return 1 + 2 * CLASSES + sources + sources * 2 * CLASSES;
  }

  /**
   * What the final softmax reads: a constant, the common scores, the averaged scores of the
   * sources, the gates' probabilities, and the products of these probabilities with both kinds of
   * scores.
   *
   * @param scores one score per function
   */
  public static double[] inputs(double[] scores, int sources) {
    double[] gates = gates(scores, sources);
    double[] inputs = new double[inputCount(sources)];
    inputs[0] = 1;
    System.arraycopy(scores, 0, inputs, 1, CLASSES);
    for (int answer = 0; answer < CLASSES; answer++) {
      for (int source = 0; source < sources; source++) {
        inputs[1 + CLASSES + answer] += gates[source] * scores[expert(sources, source, answer)];
      }
    }
    addGated(inputs, gates);
    return inputs;
  }

  /** The probability of each source: the softmax of the gates' scores. */
  public static double[] gates(double[] scores, int sources) {
    double[] gates = new double[sources];
    System.arraycopy(scores, CLASSES, gates, 0, sources);
    Softmax.apply(gates);
    return gates;
  }

  /**
   * How much a linear function of the {@link #inputs} rises with the score of each function, the
   * gates held fixed.
   *
   * @param factors of the inputs
   * @param gates the probability of each source
   */
  static double[] slopes(double[] factors, double[] gates) {
    int sources = gates.length;
    double[] slopes = new double[count(sources)];
    int gated = 1 + 2 * CLASSES + sources;
    for (int answer = 0; answer < CLASSES; answer++) {
      double common = factors[1 + answer];
      double averaged = factors[1 + CLASSES + answer];
      for (int source = 0; source < sources; source++) {
        int first = gated + source * 2 * CLASSES;
        common += gates[source] * factors[first + answer];
        averaged += gates[source] * factors[first + CLASSES + answer];
      }
      slopes[answer] = common;
      for (int source = 0; source < sources; source++) {
        slopes[expert(sources, source, answer)] = gates[source] * averaged;
      }
    }
    return slopes;
  }

  private static void addGated(double[] inputs, double[] gates) {
    int at = 1 + 2 * CLASSES;
    for (double gate : gates) {
      inputs[at++] = gate;
    }
    for (double gate : gates) {
      for (int score = 1; score <= 2 * CLASSES; score++) {
        inputs[at++] = gate * inputs[score];
      }
    }
  }
}
