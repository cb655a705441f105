package io.clientele.scoring.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The values of a population in ascending order, each with how many hold it or less.
 *
 * @param <T> the values; those that compare as equal are one value
 */
public final class Distribution<T extends Comparable<? super T>> {

  private final List<T> values = new ArrayList<>();
  private final List<Long> upTo = new ArrayList<>();
  private long size;

  private Distribution(Collection<T> observations) {
    observations.stream().sorted().forEachOrdered(this::add);
  }

  /** The distribution of the observations, in whatever order they come. */
  public static <T extends Comparable<? super T>> Distribution<T> of(Collection<T> observations) {
    return new Distribution<>(observations);
  }

  private void add(T value) {
    size++;
    int last = values.size() - 1;
    if (last >= 0 && values.get(last).compareTo(value) == 0) {
      upTo.set(last, size);
    } else {
      values.add(value);
      upTo.add(size);
    }
  }

  /** How many observations there are. */
  public long size() {
    return size;
  }

  /**
   * The value at a rank.
   *
   * @param rank 1 for the least value, {@link #size()} for the greatest
   */
  public T atRank(long rank) {
    if (rank < 1 || rank > size) {
      throw new IllegalArgumentException("rank " + rank + " is not within 1 and " + size);
    }
    int low = 0;
    int high = upTo.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo.get(middle) < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return values.get(low);
  }

  /**
   * The ranks of the values, thinned where there are more of them than asked for.
   *
   * @param most how many values the ladder may hold, at least 2
   */
  public Ladder<T> ladder(int most) {
    int step = Math.max(1, Math.ceilDiv(values.size(), most - 1));
    List<Rung<T>> rungs = new ArrayList<>();
    for (int i = 0; i < values.size(); i += step) {
      rungs.add(rung(i));
    }
    if (values.size() > 1 && (values.size() - 1) % step != 0) {
      rungs.add(rung(values.size() - 1));
    }
    return new Ladder<>(rungs, size);
  }

  private Rung<T> rung(int index) {
    return new Rung<>(values.get(index), index == 0 ? 0 : upTo.get(index - 1), upTo.get(index));
  }
}
