package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Points by value of a text. A text that no bin names counts as missing, unless a bin takes all
 * others.
 */
public final class TextBins implements Points {

  private static final int MOST_VALUES = 1_000;

  private final List<Bin> bins;
  private final Map<String, Bin> byValue = new HashMap<>();
  private final @Nullable Bin others;

  /**
   * Some texts.
   *
   * @param values none: all that no other bin names
   * @param weightOfEvidence where a fit found it
   */
  public record Bin(List<String> values, double points, @Nullable Double weightOfEvidence) {
    public Bin {
      values = List.copyOf(values);
      Field.within("points", points, MOST);
    }
  }

  private TextBins(List<Bin> bins) {
    this.bins = bins;
    Bin open = null;
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      if (bin.values().isEmpty()) {
        if (open != null) {
          throw Field.invalid(
              "bins[" + i + "].values", "only one bin can take all others: name its values");
        }
        open = bin;
      }
      for (String value : bin.values()) {
        if (byValue.put(value, bin) != null) {
          throw Field.invalid(
              "bins[" + i + "].values", "a value stands in one bin only, and one is repeated here");
        }
      }
    }
    others = open;
  }

  /** The bins, checked. */
  public static TextBins of(List<Bin> bins) {
    long values = bins.stream().mapToLong(bin -> bin.values().size()).sum();
    if (bins.isEmpty() || bins.size() > NumberBins.MOST_BINS || values > MOST_VALUES) {
      throw Field.invalid(
          "bins",
          "there must be 1 to %d bins with at most %d values"
              .formatted(NumberBins.MOST_BINS, MOST_VALUES));
    }
    return new TextBins(List.copyOf(bins));
  }

  /** The bins. */
  public List<Bin> bins() {
    return bins;
  }

  /** The bin of a text. */
  Optional<Bin> binOf(String text) {
    Bin named = byValue.get(text);
    return Optional.ofNullable(named == null ? others : named);
  }

  @Override
  public OptionalDouble of(Value value) {
    if (!(value instanceof Value.Text(String text))) {
      return OptionalDouble.empty();
    }
    Bin bin = binOf(text).orElse(null);
    return bin == null ? OptionalDouble.empty() : OptionalDouble.of(bin.points());
  }

  @Override
  public boolean takes(ValueType type) {
    return type == ValueType.TEXT;
  }

  @Override
  public boolean keepsTo(Monotone monotone) {
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextBins that && bins.equals(that.bins);
  }

  @Override
  public int hashCode() {
    return bins.hashCode();
  }

  @Override
  public String toString() {
    return bins.toString();
  }
}
