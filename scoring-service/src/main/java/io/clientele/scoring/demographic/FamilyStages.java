package io.clientele.scoring.demographic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of a family; the first that fits is it.
 *
 * @param stages the last one fits every family
 */
public record FamilyStages(FamilyPolicy policy, List<FamilyStage> stages) {

  public FamilyStages {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || !stages.getLast().fitsAll()) {
      throw new IllegalArgumentException(
          "the last stage must fit every family: leave its conditions out");
    }
    Set<String> names = new HashSet<>();
    for (FamilyStage stage : stages) {
      if (!names.add(stage.name())) {
        throw new IllegalArgumentException("the name " + stage.name() + " is taken");
      }
    }
  }

  /**
   * The stage that is likeliest whatever the unknown turns out to be; none where none is likely.
   */
  public Optional<Likely> of(Family family) {
    return stages.stream()
        .map(FamilyStage::name)
        .filter(stage -> confidence(stage, family) > 0)
        .map(stage -> new Likely(stage, confidence(stage, family)))
        .max(Comparator.comparingDouble(Likely::confidence));
  }

  /**
   * The lower probability of a stage, in [0, 1]: the sum of the chances of all families that it
   * fits, at its least over all chances that the unknown can have. It is linear in each of them, so
   * that only 0 and 1 need to be looked at.
   */
  public double confidence(String stage, Family family) {
    double least = 1;
    for (double older : family.older().extremes()) {
      for (double partner : family.partner().extremes()) {
        for (double child : family.child().extremes()) {
          for (double young : family.youngChild().extremes()) {
            least = Math.min(least, chance(stage, older, partner, child, young));
          }
        }
      }
    }
    return least;
  }

  private double chance(String stage, double older, double partner, double child, double young) {
    double chance = 0;
    for (int bits = 0; bits < 16; bits++) {
      boolean isOlder = (bits & 1) != 0;
      boolean hasPartner = (bits & 2) != 0;
      boolean hasChild = (bits & 4) != 0;
      boolean isYoung = (bits & 8) != 0;
      if (first(isOlder, hasPartner, hasChild, hasChild && isYoung).equals(stage)) {
        chance +=
            share(isOlder, older)
                * share(hasPartner, partner)
                * share(hasChild, child)
                * share(isYoung, young);
      }
    }
    return Math.min(1, chance);
  }

  private static double share(boolean holds, double chance) {
    return holds ? chance : 1 - chance;
  }

  private String first(boolean older, boolean partner, boolean child, boolean youngChild) {
    return stages.stream()
        .filter(stage -> stage.fits(older, partner, child, youngChild))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
