package io.clientele.scoring.demographic;

/**
 * How a family is read from what is told of it; ages in completed years, chances in [0, 1].
 *
 * @param adultFrom who is younger has no family of his own
 * @param olderFrom the age from which a person is older
 * @param childAtHomeBelow the age up to which a child lives at home
 * @param youngChildBelow the age up to which a child is young
 * @param toldYoungBelow the age up to which children are told of as young where no age is told
 * @param childWithDependents the chance of a child at home where there are dependents
 * @param childWithoutDependents the same where there are none
 * @param partnerOfSingleHousehold the chance of a partner of who lives alone
 */
public record FamilyPolicy(
    int adultFrom,
    int olderFrom,
    int childAtHomeBelow,
    int youngChildBelow,
    int toldYoungBelow,
    double childWithDependents,
    double childWithoutDependents,
    double partnerOfSingleHousehold) {

  public FamilyPolicy {
    if (!(0 < youngChildBelow
        && youngChildBelow <= toldYoungBelow
        && toldYoungBelow <= childAtHomeBelow
        && 0 < adultFrom
        && adultFrom <= olderFrom)) {
      throw new IllegalArgumentException(
          "ages ascend: young child, told as young, child at home; adult, older");
    }
    Belief.of(childWithDependents);
    Belief.of(childWithoutDependents);
    Belief.of(partnerOfSingleHousehold);
  }

  /** The chance that one of the children told of as young, without ages, is young. */
  double anyYoung(int toldYoung) {
    return 1 - Math.pow(1 - (double) youngChildBelow / toldYoungBelow, toldYoung);
  }
}
