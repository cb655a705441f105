package io.clientele.scoring.demographic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stages of a family; the first that fits is it.
 *
 * @param stages the last one fits every family
 */
public record FamilyStages(FamilyPolicy policy, List<FamilyStage> stages) {

  private static final int OLDER = 1;
  private static final int PARTNER = 2;
  private static final int CHILD = 4;
  private static final int YOUNG = 8;
  private static final int KINDS = 16;

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
        .flatMap(stage -> likely(stage.name(), family))
        .max(Comparator.comparingDouble(Likely::confidence));
  }

  private Stream<Likely> likely(String stage, Family family) {
    double confidence = confidence(stage, family);
    return confidence > 0 ? Stream.of(new Likely(stage, confidence)) : Stream.empty();
  }

  /**
   * The lower probability of a stage, in [0, 1]: the sum of the chances of all families that it
   * fits, at its least over all chances that the unknown can have. It is linear in each of them, so
   * that only 0 and 1 need to be looked at.
   */
  public double confidence(String stage, Family family) {
    int fitting = fitting(stage);
    double least = 1;
    for (double older : family.older().extremes()) {
      for (double partner : family.partner().extremes()) {
        for (double child : family.child().extremes()) {
          for (double young : family.youngChild().extremes()) {
            least = Math.min(least, chance(fitting, older, partner, child, young));
          }
        }
      }
    }
    return least;
  }

  private static double chance(
      int fitting, double older, double partner, double child, double young) {
    double chance = 0;
    for (int bits = 0; bits < KINDS; bits++) {
      if ((fitting & 1 << bits) != 0) {
        chance +=
            share((bits & OLDER) != 0, older)
                * share((bits & PARTNER) != 0, partner)
                * share((bits & CHILD) != 0, child)
                * share((bits & YOUNG) != 0, young);
      }
    }
    return Math.min(1, chance);
  }

  private static double share(boolean holds, double chance) {
    return holds ? chance : 1 - chance;
  }

  /** The kinds of families whose stage it is, as a set of bits. */
  private int fitting(String stage) {
    int fitting = 0;
    for (int bits = 0; bits < KINDS; bits++) {
      boolean hasChild = (bits & CHILD) != 0;
      boolean isYoung = hasChild && (bits & YOUNG) != 0;
      if (first((bits & OLDER) != 0, (bits & PARTNER) != 0, hasChild, isYoung).equals(stage)) {
        fitting |= 1 << bits;
      }
    }
    return fitting;
  }

  // Of every score a few times: a stream would cost more than all the rest of it.
  private String first(boolean older, boolean partner, boolean child, boolean youngChild) {
    for (FamilyStage stage : stages) {
      if (stage.fits(older, partner, child, youngChild)) {
        return stage.name();
      }
    }
    throw new IllegalStateException("the last stage fits every family");
  }
}
