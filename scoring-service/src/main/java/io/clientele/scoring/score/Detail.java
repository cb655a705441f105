package io.clientele.scoring.score;

import io.clientele.scoring.interest.Interest;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.rfm.RfmScores;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a label stands on, beyond one number. */
sealed interface Detail {

  /** Nothing more. */
  record None() implements Detail {}

  /** The sum of a scorecard, which the number behind the label is. */
  record Card() implements Detail {}

  /** The three scores. */
  record Rfm(RfmScores scores) implements Detail {}

  /**
   * The place among the buyers.
   *
   * @param better share of the buyers whose net revenue is higher
   */
  record Tier(boolean inTop, double better) implements Detail {}

  /**
   * What kind of shopper.
   *
   * @param membership share of each type by its label
   * @param balance from -1, impulsive, to 1, rational; empty under too little evidence
   */
  record Shopper(Map<String, Double> membership, OptionalDouble balance) implements Detail {
    public Shopper {
      membership = Map.copyOf(membership);
    }
  }

  /**
   * How satisfied, where enough was said.
   *
   * @param mean in (-1, 1)
   * @param lately mean of what was said lately less that of all, in (-2, 2)
   */
  record Feeling(double mean, double lately) implements Detail {}

  /** How to talk to the person. */
  record Personality(DisplayNames approach) implements Detail {}

  /** Categories that the person turns to more than others do, the surest first. */
  record Interests(List<Interest> interests) implements Detail {

    public Interests {
      interests = List.copyOf(interests);
    }
  }
}
