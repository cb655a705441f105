package io.clientele.scoring.demographic;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's family on a day.
 *
 * @param older whether the person is older
 * @param child whether a child is at home
 * @param youngChild whether one of them is young, where there is any
 */
public record Family(Belief older, Belief partner, Belief child, Belief youngChild) {

  /** What follows from demographics. */
  public static Family of(Demographics known, LocalDate on, FamilyPolicy policy) {
    Children children = Children.of(known, on, policy);
    return new Family(
        older(known, on, policy), partner(known, policy), children.any(), children.young());
  }

  private static Belief older(Demographics known, LocalDate on, FamilyPolicy policy) {
    PartialDate birth = known.birth();
    if (birth != null) {
      return Belief.of(birth.ageOn(on).chance(age -> age >= policy.olderFrom()));
    }
    return Boolean.TRUE.equals(known.senior()) ? Belief.of(true) : Belief.UNKNOWN;
  }

  /** Whether there is a partner. */
  public static Belief partner(Demographics known, FamilyPolicy policy) {
    if (known.partner() != null) {
      return Belief.of(known.partner().booleanValue());
    }
    return married(known.maritalStatus())
        .map(married -> Belief.of(married.booleanValue()))
        .orElseGet(() ->
            livesAlone(known.householdSize())
                ? Belief.of(policy.partnerOfSingleHousehold())
                : Belief.UNKNOWN);
  }

  private static Optional<Boolean> married(String status) {
    return switch (status) {
      case "married", "partnered" -> Optional.of(true);
      case "single", "divorced", "separated", "widowed" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static boolean livesAlone(@Nullable Integer householdSize) {
    return householdSize != null && householdSize == 1;
  }

  /** The same, were nothing known of age. */
  public Family withoutOlder() {
    return new Family(Belief.UNKNOWN, partner, child, youngChild);
  }

  /** The same, were nothing known of a partner. */
  public Family withoutPartner() {
    return new Family(older, Belief.UNKNOWN, child, youngChild);
  }

  /** The same, were nothing known of children. */
  public Family withoutChildren() {
    return new Family(older, partner, Belief.UNKNOWN, Belief.UNKNOWN);
  }

  /** The same, were nothing known of the children's ages. */
  public Family withoutYoungChild() {
    return new Family(older, partner, child, Belief.UNKNOWN);
  }
}
