package io.clientele.scoring.demographic;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The children at home on a day.
 *
 * @param any whether there is any
 * @param young whether one of them is young, where there is any
 * @param count how many; null: not known
 */
public record Children(Belief any, Belief young, @Nullable Integer count) {

  private static final Children NOT_KNOWN = new Children(Belief.UNKNOWN, Belief.UNKNOWN, null);
  private static final Children NONE = new Children(Belief.of(false), Belief.of(false), 0);

  /**
   * What is known of them: from years of birth, else counts, else what is told of the household.
   */
  public static Children of(Demographics known, LocalDate on, FamilyPolicy policy) {
    if (!known.childBirthYears().isEmpty()) {
      return born(known, on, policy);
    }
    if (known.noChildren()) {
      return NONE;
    }
    if (known.youngChildren() != null || known.teenagers() != null) {
      return counted(known.youngChildren(), known.teenagers(), policy);
    }
    if (known.householdSize() != null && known.householdSize() == 1) {
      return NONE;
    }
    Boolean dependents = known.dependents();
    if (dependents == null) {
      return NOT_KNOWN;
    }
    double chance = dependents ? policy.childWithDependents() : policy.childWithoutDependents();
    return new Children(Belief.of(chance), Belief.UNKNOWN, null);
  }

  private static Children born(Demographics known, LocalDate on, FamilyPolicy policy) {
    double any = chanceOfOne(known, on, age -> age >= 0 && age < policy.childAtHomeBelow());
    double young = chanceOfOne(known, on, age -> age >= 0 && age < policy.youngChildBelow());
    int count =
        (int)
            known.childBirthYears().stream()
                .map(year -> age(year, on))
                .filter(age -> age.chance(a -> a >= 0 && a < policy.childAtHomeBelow()) > 0.5)
                .count();
    return new Children(Belief.of(any), Belief.of(any == 0 ? 0 : Math.min(1, young / any)), count);
  }

  private static double chanceOfOne(Demographics known, LocalDate on, IntPredicate ages) {
    double none = 1;
    for (int year : known.childBirthYears()) {
      none *= 1 - age(year, on).chance(ages);
    }
    return 1 - none;
  }

  private static AgeEstimate age(int year, LocalDate on) {
    return new PartialDate(year, 0, 0).ageOn(on);
  }

  private static Children counted(
      @Nullable Integer young, @Nullable Integer teenagers, FamilyPolicy policy) {
    int known = (young == null ? 0 : young) + (teenagers == null ? 0 : teenagers);
    boolean whole = young != null && teenagers != null;
    if (known == 0) {
      return whole ? NONE : NOT_KNOWN;
    }
    return new Children(
        Belief.of(true),
        young == null ? Belief.UNKNOWN : Belief.of(policy.anyYoung(young)),
        whole ? known : null);
  }
}
