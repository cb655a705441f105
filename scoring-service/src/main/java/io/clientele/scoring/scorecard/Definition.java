package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a business says its score is: the base and the weighted points of the indicators, added up,
 * and the bands that the sum falls into.
 *
 * @param base what a customer without any indicator has, with at most four decimals
 * @param bands ascending; none: the score has no label
 */
public record Definition(
    String name, DisplayNames display, List<Indicator> indicators, double base, List<Band> bands) {

  /** Decimals of a score and of everything that it is made of. */
  static final int DECIMALS = 4;

  private static final double GREATEST_BASE = 1e9;
  private static final int MOST_INDICATORS = 100;
  private static final int MOST_BANDS = 50;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  // What classifications are called already.
  private static final Set<String> TAKEN =
      PersonVocabulary.SHIPPED.names().stream()
          .map(Name::name)
          .filter(name -> name.startsWith(PersonVocabulary.LABELS))
          .map(name -> name.substring(PersonVocabulary.LABELS.length()))
          .collect(Collectors.toUnmodifiableSet());

  public Definition {
    if (!NAME.matcher(name).matches()) {
      throw Field.invalid(
          "name",
          "the name of a scorecard has 1 to 64 lower-case letters, digits and - and does not begin"
              + " with -");
    }
    if (TAKEN.contains(name)) {
      throw Field.invalid("name", name + " is the name of a classification; take another one");
    }
    display = display.or(name);
    indicators = List.copyOf(indicators);
    bands = List.copyOf(bands);
    Field.within("base", base, GREATEST_BASE);
    if (BigDecimal.valueOf(base).stripTrailingZeros().scale() > DECIMALS) {
      throw Field.invalid("base", "base has at most " + DECIMALS + " decimals");
    }
    if (indicators.isEmpty() || indicators.size() > MOST_INDICATORS) {
      throw Field.invalid("indicators", "there must be 1 to " + MOST_INDICATORS + " indicators");
    }
    checkNames(indicators);
    checkBands(bands);
  }

  /** Whether a scorecard can have the name. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name);
  }

  private static void checkNames(List<Indicator> indicators) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < indicators.size(); i++) {
      if (!names.add(indicators.get(i).name())) {
        throw Field.invalid(
            "indicators[" + i + "].name",
            "there is an indicator " + indicators.get(i).name() + " already");
      }
    }
  }

  private static void checkBands(List<Band> bands) {
    if (bands.size() > MOST_BANDS) {
      throw Field.invalid("bands", "there are at most " + MOST_BANDS + " bands");
    }
    Set<String> labels = new HashSet<>();
    Double last = null;
    for (int i = 0; i < bands.size(); i++) {
      Double from = bands.get(i).from();
      if (!labels.add(bands.get(i).label())) {
        throw Field.invalid(
            "bands[" + i + "].label", "there is a band " + bands.get(i).label() + " already");
      }
      if ((i == 0) != (from == null)) {
        throw Field.invalid(
            "bands[" + i + "].from",
            i == 0
                ? "the first band takes everything below the second: leave from out"
                : "every band but the first has a least score");
      }
      if (last != null && from != null && from <= last) {
        throw Field.invalid(
            "bands[" + i + "].from", "bands ascend: this one must begin above " + last);
      }
      last = from;
    }
  }

  /** The band of a score; none where there are no bands. */
  public Optional<Band> bandOf(BigDecimal score) {
    return bands.reversed().stream().filter(band -> band.reachedBy(score)).findFirst();
  }
}
