package io.clientele.scoring.population;

import java.util.List;

/**
 * The ranks of a population's values. Exact for every value on a rung and, where no value was left
 * out, for every other; else the error is at most half of the population between two rungs.
 *
 * @param rungs ascending by value
 * @param size how many the population has
 */
public record Ladder<T extends Comparable<? super T>>(List<Rung<T>> rungs, long size) {

  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** The share of the population that holds less than the value, in [0, 1]. */
  public double shareBelow(T value) {
    int place = place(value);
    return size == 0 ? 0 : (place >= 0 ? rungs.get(place).below() : between(-place - 1)) / size;
  }

  /** The share of the population that holds more than the value, in [0, 1]. */
  public double shareAbove(T value) {
    int place = place(value);
    return size == 0
        ? 0
        : (size - (place >= 0 ? rungs.get(place).upTo() : between(-place - 1))) / size;
  }

  private int place(T value) {
    int low = 0;
    int high = rungs.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = rungs.get(middle).value().compareTo(value);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private double between(int next) {
    double low = next == 0 ? 0 : rungs.get(next - 1).upTo();
    double high = next == rungs.size() ? size : rungs.get(next).below();
    return (low + high) / 2;
  }
}
