package io.clientele.feedback.sentiment.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the trainer was asked for.
 *
 * @param data the folder of the data sets
 * @param out the folder that the model files are written to
 * @param card the folder that the model cards are written to
 * @param seed decides every random choice
 */
record TrainingArguments(Path data, Path out, Path card, long seed) {
  static final String USAGE = "usage: --data DIR --out RESOURCE_DIR --card DIR --seed N";
  private static final Set<String> NAMES = Set.of("--data", "--out", "--card", "--seed");

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if one is missing, unknown or not a number; the message names
   *     it
   */
  static TrainingArguments parse(String[] args) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < args.length; at += 2) {
      if (!NAMES.contains(args[at]) || at + 1 == args.length) {
        throw new IllegalArgumentException(args[at] + " is unknown or has no value; " + USAGE);
      }
      values.put(args[at], args[at + 1]);
    }
    return new TrainingArguments(
        Path.of(required(values, "--data")),
        Path.of(required(values, "--out")),
        Path.of(required(values, "--card")),
        seed(required(values, "--seed")));
  }

  private static String required(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing; " + USAGE);
    }
    return value;
  }

  private static long seed(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--seed is not a whole number: " + value, e);
    }
  }
}
