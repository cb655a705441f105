package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.List;

/** A side of how somebody buys, with the labels that it can have. */
public sealed interface Habit permits BandedHabit, DaypartHabit, Sensitivity {

  /** The dimension of its classifications. */
  String dimension();

  /** What people call it. */
  DisplayNames names();

  /** Its labels, in order. */
  List<Band> bands();

  /** What it is of a person. */
  Trait find(Conduct conduct);

  /**
   * A label.
   *
   * @param from from which value on, as the habit says; of the first it does not matter
   */
  record Band(String name, DisplayNames names, double from) {

    public Band {
      if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
        throw new IllegalArgumentException("a label is like many_small, not " + name);
      }
      if (!Double.isFinite(from)) {
        throw new IllegalArgumentException("label " + name + " needs a finite 'from'");
      }
    }
  }
}
