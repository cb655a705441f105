package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Points by range of a number: ascending, without gaps and overlaps, from end to end. */
public record NumberBins(List<Bin> bins) implements Points {

  /** The greatest number of bins. */
  static final int MOST_BINS = 100;

  /**
   * A range.
   *
   * @param from inclusive; null: everything below {@code to}
   * @param to exclusive; null: everything from {@code from} on
   * @param weightOfEvidence where a fit found the bin
   */
  public record Bin(
      @Nullable Double from,
      @Nullable Double to,
      double points,
      @Nullable Double weightOfEvidence) {

    public Bin {
      if (from != null && !Double.isFinite(from)) {
        throw Field.invalid("from", "from must be a finite number, or be left out");
      }
      if (to != null && !Double.isFinite(to)) {
        throw Field.invalid("to", "to must be a finite number, or be left out");
      }
      if (from != null && to != null && from >= to) {
        throw Field.invalid("to", "to must be greater than from");
      }
      Field.within("points", points, MOST);
    }

    boolean holds(double number) {
      return (from == null || number >= from) && (to == null || number < to);
    }
  }

  public NumberBins {
    bins = List.copyOf(bins);
    if (bins.isEmpty() || bins.size() > MOST_BINS) {
      throw Field.invalid("bins", "there must be 1 to " + MOST_BINS + " bins");
    }
    if (bins.getFirst().from() != null) {
      throw Field.invalid(
          "bins[0].from",
          "the first bin takes everything below its end: leave from out, or put a bin before it");
    }
    for (int i = 1; i < bins.size(); i++) {
      checkJoint(i, bins.get(i - 1).to(), bins.get(i).from());
    }
    if (bins.getLast().to() != null) {
      throw Field.invalid(
          "bins[" + (bins.size() - 1) + "].to",
          "the last bin takes everything from its begin on: leave to out, or put a bin behind it");
    }
  }

  private static void checkJoint(int place, @Nullable Double end, @Nullable Double begin) {
    if (end == null || begin == null || begin < end) {
      throw Field.invalid(
          "bins[" + place + "].from",
          "this bin overlaps the one before: a bin begins where the one before it ends");
    }
    if (begin > end) {
      throw Field.invalid(
          "bins[" + place + "].from",
          "numbers from " + end + " to below " + begin + " are in no bin: begin at " + end);
    }
  }

  /** The place of the bin that holds the number. */
  int placeOf(double number) {
    for (int i = 0; i < bins.size(); i++) {
      if (bins.get(i).holds(number)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a number is finite");
  }

  @Override
  public OptionalDouble of(Value value) {
    OptionalDouble number = Points.number(value);
    return number.isEmpty()
        ? number
        : OptionalDouble.of(bins.get(placeOf(number.getAsDouble())).points());
  }

  @Override
  public boolean takes(ValueType type) {
    return type != ValueType.TEXT;
  }

  @Override
  public boolean keepsTo(Monotone monotone) {
    for (int i = 1; i < bins.size(); i++) {
      if (!monotone.allows(bins.get(i).points() - bins.get(i - 1).points())) {
        return false;
      }
    }
    return true;
  }
}
