package io.clientele.scoring.score;

import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.interest.CategoryShares;
import io.clientele.scoring.interest.Interest;
import io.clientele.scoring.interest.InterestPolicy;
import io.clientele.scoring.interest.Interests;
import io.clientele.scoring.standing.Standing;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds what a person turns to more than others do. The label is the surest category, the number
 * behind it its lift, the confidence one minus its corrected p-value.
 */
record InterestsFinder(InterestPolicy policy) {

  private static final String DIMENSION = "interests";
  private static final String METHOD = "category-lift";

  Finding find(Standing standing, CategoryShares everybody) {
    Conduct conduct = standing.conduct();
    Interests.Turns turns =
        new Interests.Turns(
            conduct.bought().top(),
            conduct.bought().total(),
            conduct.viewed().top(),
            conduct.viewed().total());
    List<Interest> interests = Interests.of(turns, everybody, policy);
    if (interests.isEmpty()) {
      return Finding.unknown(
          DIMENSION,
          List.of(
              Evidence.scene("lines_bought", turns.allBought()),
              Evidence.scene("products_viewed", turns.allViewed()),
              Evidence.scene("categories", everybody.size())),
          METHOD,
          policy.version());
    }
    Interest first = interests.getFirst();
    return new Finding(
        DIMENSION,
        first.category(),
        1 - first.pValue(),
        interests.stream().map(InterestsFinder::evidence).toList(),
        METHOD,
        policy.version(),
        OptionalDouble.of(first.lift()),
        new Detail.Interests(interests));
  }

  private static Evidence evidence(Interest interest) {
    return Evidence.of(
        interest.category(),
        "%d times, lift %s".formatted(interest.count(), Evidence.rounded(interest.lift())),
        Math.log(interest.lift()));
  }
}
