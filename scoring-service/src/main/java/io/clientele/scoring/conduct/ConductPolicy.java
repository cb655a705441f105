package io.clientele.scoring.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How conduct is read and what follows from it.
 *
 * @param reading of behaviour
 * @param types of shoppers
 * @param habits of buying
 * @param personalities that are told; no labels of conduct
 */
public record ConductPolicy(
    Reading reading, ShopperTypes types, Habits habits, SalesPersonalities personalities) {

  /** The resource of the shipped reading. */
  public static final String READING = "reading.yaml";

  /** The resource of the shipped types. */
  public static final String INDICATORS = "indicators.yaml";

  /** The resource of the shipped habits. */
  public static final String HABITS = "habits.yaml";

  /** The resource of the shipped sales personalities. */
  public static final String PERSONALITIES = "personalities.yaml";

  /** The dimension of sales personalities. */
  public static final String SALES_PERSONALITY = "sales_personality";

  /** The dimension of shopper types. */
  public static final String SHOPPER_TYPE = "shopper_type";

  // Another way of adding up makes other figures of one history.
  private static final String FORMAT = "conduct-1";

  /** The shipped policy. */
  public static ConductPolicy shipped() {
    ShopperTypes types = read(INDICATORS, IndicatorsYaml::read);
    return new ConductPolicy(
        read(READING, ReadingYaml::read),
        types,
        read(HABITS, yaml -> HabitsYaml.read(yaml, types)),
        read(PERSONALITIES, PersonalitiesYaml::read));
  }

  private static <T> T read(String file, Function<InputStream, T> reader) {
    try (InputStream yaml = Objects.requireNonNull(Conduct.class.getResourceAsStream(file), file)) {
      return reader.apply(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Differs where two policies can make different figures or labels of one history. */
  public String version() {
    return String.join(" ", FORMAT, reading.version(), types.version(), habits.version());
  }

  /** The conduct that follows from what a person bought and did. */
  public Conduct conduct(Behaviour behaviour, Norms norms) {
    return Conduct.of(behaviour, reading, norms);
  }

  /** The labels that follow from a conduct, by dimension; those that are not known are left out. */
  public Map<String, String> labels(Conduct conduct) {
    Map<String, String> labels = new TreeMap<>();
    ShopperType type = types.find(conduct).type();
    if (type != null) {
      labels.put(SHOPPER_TYPE, type.label());
    }
    for (Trait trait : habits.find(conduct)) {
      if (trait.told()) {
        labels.put(trait.dimension(), trait.label());
      }
    }
    return labels;
  }
}
