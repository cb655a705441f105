package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Amount;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.Attributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns from people how each attribute becomes numbers.
 *
 * <ul>
 *   <li>A number: its distance from the mean in standard deviations and, where it has many
 *       different values, the tenth that it lies in, so that it need not count in proportion.
 *   <li>A text, a flag or a list of texts: one column for each level that at least {@code
 *       COMMON_SHARE} of the people have. Rarer ones are pooled. A level of fewer than {@link
 *       #FEWEST} people is not kept at all: it counts like one that was never seen, and no model
 *       remembers what only one person is.
 *   <li>Not known: a column of its own, where that is so of some and not of all.
 * </ul>
 *
 * What is the same for all becomes no column.
 */
public final class Encoder {

  /** The fewest people of whom a level is kept. */
  public static final int FEWEST = 10;

  private static final double COMMON_SHARE = 0.01;
  private static final int MOST_LEVELS = 30;
  private static final int BINS = 10;
  private static final int FEW_VALUES = 20;

  private final List<Attributes> people;

  private Encoder(List<Attributes> people) {
    this.people = people;
  }

  /** Columns of the attributes, in their order. */
  public static List<Column> columns(List<Attributes> people, Iterable<String> features) {
    Encoder encoder = new Encoder(people);
    List<Column> columns = new ArrayList<>();
    for (String feature : features) {
      columns.addAll(encoder.columns(feature));
    }
    return columns;
  }

  private List<Column> columns(String feature) {
    List<@Nullable AttributeValue> values = new ArrayList<>(people.size());
    people.forEach(person -> values.add(person.values().get(feature)));
    Map<String, Integer> kinds = new TreeMap<>();
    values.forEach(value -> {
      if (value != null) {
        kinds.merge(kind(value), 1, Integer::sum);
      }
    });
    if (kinds.isEmpty()) {
      return List.of();
    }
    String kind =
        kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return kind.equals(TEXT) ? texts(feature, values) : numbers(feature, kind, values);
  }

  private static final String TEXT = "text";

  // A number by its currency, which is empty for a plain one.
  private static String kind(AttributeValue value) {
    return switch (value) {
      case Numeric _ -> "";
      case Amount amount -> amount.currency();
      default -> TEXT;
    };
  }

  private List<Column> numbers(
      String feature, String currency, List<@Nullable AttributeValue> values) {
    double[] known =
        values.stream()
            .map(value -> Values.number(value, currency))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    List<Column> columns = new ArrayList<>();
    double mean = mean(known);
    double deviation = deviation(known, mean);
    if (deviation > 0 && Double.isFinite(deviation)) {
      columns.add(new Column.Standardised(feature, currency, mean, deviation));
      columns.addAll(bins(feature, currency, known));
    }
    missing(feature, currency, known.length, columns);
    return columns;
  }

  private static double mean(double[] values) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += (values[i] - mean) / (i + 1);
    }
    return mean;
  }

  private static double deviation(double[] values, double mean) {
    double scale = Math.max(Math.abs(values[0] - mean), Math.abs(values[values.length - 1] - mean));
    if (scale == 0) {
      return 0;
    }
    double squares = Arrays.stream(values).map(value -> square((value - mean) / scale)).sum();
    return scale * Math.sqrt(squares / values.length);
  }

  private static double square(double value) {
    return value * value;
  }

  private static List<Column> bins(String feature, String currency, double[] ascending) {
    if (Arrays.stream(ascending).distinct().limit(FEW_VALUES + 1L).count() <= FEW_VALUES) {
      return List.of();
    }
    TreeSet<Double> cuts = new TreeSet<>();
    for (int bin = 1; bin < BINS; bin++) {
      cuts.add(ascending[(int) ((long) ascending.length * bin / BINS)]);
    }
    cuts.remove(ascending[ascending.length - 1]);
    List<Column> bins = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (double cut : cuts) {
      bins.add(new Column.Between(feature, currency, from, cut));
      from = cut;
    }
    bins.add(new Column.Between(feature, currency, from, Double.POSITIVE_INFINITY));
    return bins;
  }

  private List<Column> texts(String feature, List<@Nullable AttributeValue> values) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    int known = 0;
    for (AttributeValue value : values) {
      List<String> texts = Values.texts(value);
      new HashSet<>(texts).forEach(text -> counts.merge(text, 1, Integer::sum));
      known += texts.isEmpty() ? 0 : 1;
    }
    double common = Math.max(FEWEST, COMMON_SHARE * people.size());
    List<String> kept =
        counts.entrySet().stream()
            .filter(level -> level.getValue() >= common && level.getValue() < people.size())
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_LEVELS)
            .map(Map.Entry::getKey)
            .toList();
    Set<String> rare = new TreeSet<>();
    counts.forEach((level, count) -> {
      if (count >= FEWEST && count < people.size() && !kept.contains(level)) {
        rare.add(level);
      }
    });
    List<Column> columns = new ArrayList<>();
    kept.forEach(level -> columns.add(new Column.Among(feature, Set.of(level))));
    if (!rare.isEmpty()) {
      columns.add(new Column.Among(feature, rare));
    }
    missing(feature, null, known, columns);
    return columns;
  }

  private void missing(String feature, @Nullable String currency, int known, List<Column> columns) {
    int missing = people.size() - known;
    if (missing >= FEWEST && known >= FEWEST) {
      columns.add(new Column.Missing(feature, currency));
    }
  }
}
