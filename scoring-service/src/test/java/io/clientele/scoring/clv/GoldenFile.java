package io.clientele.scoring.clv;

import io.clientele.scoring.clv.MixtureReference.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The golden file of histories and of what {@link MixtureReference} answers about them. It is made
 * by running {@link #main} with its path.
 */
final class GoldenFile {

  private static final String NAME = "/clv/mixtures.csv";
  private static final int BY_FAMILY = 60;

  private GoldenFile() {}

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Row(Family family, double[] parameters, Question question, double[] answers) {}

  static List<Row> read() throws IOException {
    try (InputStream in = Objects.requireNonNull(GoldenFile.class.getResourceAsStream(NAME))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(GoldenFile::row)
          .toList();
    }
  }

  private static Row row(String line) {
    String[] field = line.split(",");
    Family family = Family.valueOf(field[0]);
    int size = family.parameters().size();
    double[] v = Arrays.stream(field).skip(1).mapToDouble(Double::parseDouble).toArray();
    double[] parameters = Arrays.copyOf(v, size);
    double[] q = Arrays.copyOfRange(v, size, size + 6);
    return new Row(
        family,
        parameters,
        new Question(new RepeatHistory((long) q[0], q[1], q[2]), q[3], q[4], (int) q[5]),
        Arrays.copyOfRange(v, size + 6, v.length));
  }

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(20050507);
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Simulated histories (seed 20050507) and the answers of MixtureReference: averages");
    lines.add("# over the hidden rates by the trapezoidal rule, made by GoldenFile.main.");
    lines.add("# Tolerance: 1e-8 relative. Columns: family, its parameters, x, t_x, T, horizon,");
    lines.add(
        "# rate, k, ln L, P(alive), E[X(T)], P(X(T) = k), conditional expectation within the");
    lines.add("# horizon, the same discounted, P(purchase within the horizon).");
    for (Family family : Family.values()) {
      for (int i = 0; i < BY_FAMILY; i++) {
        double[] parameters = parameters(family, random);
        Question question = question(family == Family.BG_BB, random);
        double[] answers = MixtureReference.answers(family, parameters, question).values();
        lines.add(line(family, parameters, question, answers));
      }
    }
    Files.write(Path.of(arguments[0]), lines);
  }

  private static String line(
      Family family, double[] parameters, Question question, double[] answers) {
    RepeatHistory history = question.history();
    double[] asked = {
      history.frequency(),
      history.recency(),
      history.age(),
      question.horizon(),
      question.rate(),
      question.count()
    };
    return family
        + ","
        + numbers(parameters, "%s")
        + ","
        + numbers(asked, "%s")
        + ","
        + numbers(answers, "%.12e");
  }

  private static String numbers(double[] values, String format) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, format, value))
        .collect(Collectors.joining(","));
  }

  private static double[] parameters(Family family, Random random) {
    double[] parameters = new double[family.parameters().size()];
    for (int i = 0; i < parameters.length; i++) {
      double scale = i % 2 == 1 && family != Family.BG_BB ? 8 : 1;
      parameters[i] = rounded(scale * Math.exp(0.6 * random.nextGaussian()), 4);
    }
    parameters[0] = Math.max(0.25, parameters[0]);
    return parameters;
  }

  private static Question question(boolean whole, Random random) {
    int digits = whole ? 0 : 3;
    double age = rounded(1 + 60 * random.nextDouble(), digits);
    int x = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(8) == 0 ? 30 : 8);
    double recency = rounded(random.nextInt(8) == 0 ? age : age * random.nextDouble(), digits);
    if (whole) {
      x = (int) Math.min(x, age);
      recency = Math.max(recency, x);
    }
    RepeatHistory history = new RepeatHistory(x, x == 0 ? 0 : recency, age);
    double horizon = rounded(1 + 80 * random.nextDouble(), digits);
    double rate = random.nextInt(3) == 0 ? 0 : rounded(0.01 * random.nextDouble(), 5);
    return new Question(history, horizon, rate, random.nextInt(9));
  }

  private static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.rint(value * scale) / scale;
  }
}
