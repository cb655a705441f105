package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * At what time of the day somebody buys: the part with most orders, where it is certain enough to
 * have at least a share of them.
 *
 * @param parts each from an hour on up to the next; the last up to the first
 * @param mixed the label of who certainly has no such part
 */
record DaypartHabit(
    DisplayNames names, List<Band> parts, Band mixed, double share, double least, double certain)
    implements Habit {

  DaypartHabit {
    parts = List.copyOf(parts);
    for (int i = 0; i < parts.size(); i++) {
      double from = parts.get(i).from();
      if (from < 0 || from >= 24 || from != Math.rint(from)) {
        throw new IllegalArgumentException("a part of the day begins at a full hour, 0 to 23");
      }
      if (i > 0 && from <= parts.get(i - 1).from()) {
        throw new IllegalArgumentException("the parts of the day must ascend");
      }
    }
    if (parts.size() < 2
        || !(share > 0 && share < 1)
        || !(least >= 1)
        || !(certain > 0.5 && certain < 1)) {
      throw new IllegalArgumentException(
          "daypart needs two parts, a share in (0, 1), evidence from 1, a probability above 0.5");
    }
  }

  @Override
  public String dimension() {
    return "daypart";
  }

  @Override
  public List<Band> bands() {
    List<Band> all = new ArrayList<>(parts);
    all.add(mixed);
    return all;
  }

  @Override
  public Trait find(Conduct conduct) {
    double[] orders = new double[parts.size()];
    double all = 0;
    for (int hour = 0; hour < conduct.hours().size(); hour++) {
      orders[part(hour)] += conduct.hours().get(hour);
      all += conduct.hours().get(hour);
    }
    int first = 0;
    List<Clue> clues = new ArrayList<>();
    for (int i = 0; i < orders.length; i++) {
      first = orders[i] > orders[first] ? i : first;
    }
    clues.add(Clue.of("orders_" + parts.get(first).name(), orders[first], 1));
    clues.add(Clue.scene("orders", all));
    if (all < least) {
      return Trait.unknown(dimension(), OptionalDouble.empty(), clues);
    }
    Estimate estimate = Estimate.share(orders[first], all, clues);
    double below = estimate.below().applyAsDouble(share);
    OptionalDouble score = OptionalDouble.of(estimate.value());
    if (1 - below >= certain) {
      return new Trait(dimension(), parts.get(first).name(), 1 - below, score, clues);
    }
    return below >= certain
        ? new Trait(dimension(), mixed.name(), below, score, clues)
        : Trait.unknown(dimension(), score, clues);
  }

  private int part(int hour) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (hour >= parts.get(i).from()) {
        return i;
      }
    }
    return parts.size() - 1;
  }
}
