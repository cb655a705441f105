package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The sentences that explanations are made of, in one language. */
record Sentences(Language language) {

  private static final Properties TEMPLATES = read();

  private static Properties read() {
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream("explanations.properties")),
            StandardCharsets.UTF_8)) {
      Properties templates = new Properties();
      templates.load(reader);
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException("the sentences of explanations cannot be read", e);
    }
  }

  /** A sentence with its gaps filled in. */
  String of(String key, Map<String, String> gaps) {
    String filled = template(key);
    for (Map.Entry<String, String> gap : gaps.entrySet()) {
      filled = filled.replace("{" + gap.getKey() + "}", gap.getValue());
    }
    return filled;
  }

  /** A sentence without gaps. */
  String of(String key) {
    return of(key, Map.of());
  }

  /** What a label of a shipped classification is called; the label itself where it has no name. */
  String label(String label) {
    return TEMPLATES.getProperty("label." + label + suffix(), label);
  }

  private String template(String key) {
    return Objects.requireNonNull(TEMPLATES.getProperty(key + suffix()), key);
  }

  private String suffix() {
    return language == Language.EN ? ".en" : ".zh";
  }

  /** Several things in a row. */
  String list(List<String> things) {
    return String.join(template("list.between"), things);
  }

  /** Several sentences, empty ones left out. */
  String text(List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(template("sentence.between")));
  }

  /** A value as people read it. */
  String value(Value value) {
    return switch (value) {
      case Value.Numeric(double number) -> number(number);
      case Value.Truth(boolean truth) -> of(truth ? "truth.true" : "truth.false");
      case Value.Text(String text) -> text;
      case Value.Texts(List<String> texts) -> String.join(", ", texts);
    };
  }

  /** A number as people read it: thousands apart, at most four decimals. */
  static String number(double number) {
    return number(BigDecimal.valueOf(number));
  }

  /** A number as people read it. */
  static String number(BigDecimal number) {
    BigDecimal rounded = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }

  /** The same with its sign. */
  static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number(number);
  }
}
