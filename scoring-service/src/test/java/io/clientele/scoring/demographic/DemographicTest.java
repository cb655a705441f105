package io.clientele.scoring.demographic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemographicTest {

  private static final String SHIPPED = "/io/clientele/scoring/demographic/bands.yaml";
  private static final DemographicTaxonomy BANDS = read(text());
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static String text() {
    try (InputStream yaml =
        Objects.requireNonNull(DemographicTest.class.getResourceAsStream(SHIPPED))) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DemographicTaxonomy read(String yaml) {
    return DemographicYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "2008-07-02,under_18", "2008-07-01,18_24", "2001-07-02,18_24", "2001-07-01,25_34",
    "1991-07-01,35_44", "1981-07-01,45_54", "1971-07-01,55_64", "1961-07-02,55_64",
    "1961-07-01,65_plus", "2026-07-01,under_18", "1900-01-01,65_plus"
  })
  void anAgeBandBeginsOnABirthday(LocalDate birth, String band) {
    AgeEstimate age =
        new PartialDate(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth()).ageOn(DAY);

    assertThat(BANDS.ages().of(age)).contains(new Likely(band, 1));
  }

  @Test
  void aBirthYearAloneLeavesTwoBandsAtTheEdge() {
    // 1 July is day 182 of 365: whoever was born in 1961 is 65 with that share.
    Likely edge = BANDS.ages().of(new PartialDate(1961, 0, 0).ageOn(DAY)).orElseThrow();
    assertThat(edge.label()).isEqualTo("55_64");
    assertThat(edge.confidence()).isCloseTo(1 - 182.0 / 365, within(1e-12));

    assertThat(BANDS.ages().of(new PartialDate(1957, 0, 0).ageOn(DAY)))
        .contains(new Likely("65_plus", 1));
    assertThat(BANDS.ages().of(new PartialDate(1961, 6, 0).ageOn(DAY)))
        .contains(new Likely("65_plus", 1));
    assertThat(new PartialDate(1961, 7, 0).ageOn(DAY).text()).isEqualTo("64-65");
    assertThat(BANDS.ages().of(new PartialDate(2027, 0, 0).ageOn(DAY))).isEmpty();
  }

  @Test
  void anAgeAgreesWithCountingBirthdays() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      LocalDate birth = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(36_000));
      LocalDate on = birth.plusDays(random.nextInt(36_000));
      int years = 0;
      // A birthday of 29 February is passed on 1 March in other years.
      while (!birthday(birth, years + 1).isAfter(on)) {
        years++;
      }
      AgeEstimate age =
          new PartialDate(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth()).ageOn(on);
      assertThat(age.least()).as("seed %d: %s on %s", seed, birth, on).isEqualTo(years);
      assertThat(age.most()).as("seed %d", seed).isEqualTo(years);
    }
  }

  private static LocalDate birthday(LocalDate birth, int years) {
    LocalDate day = birth.plusYears(years);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0,USD,low", "60449.99,USD,low", "60450,USD,lower_middle", "80600,USD,middle",
    "120900,USD,upper_middle", "161200,USD,high", "33000,CNY,middle", "66000,CNY,high",
    "4050000,JPY,middle", "100000,CHF,", "-5,USD,"
  })
  void anIncomeHasABandInItsCurrency(BigDecimal amount, String currency, String band) {
    assertThat(BANDS.incomes().of(new Income(amount, currency)).map(Step::name))
        .isEqualTo(Optional.ofNullable(band));
  }

  @Test
  void aBandSaysWhereItReaches() {
    Step middle = BANDS.incomes().of(new Income(BigDecimal.valueOf(90_000), "USD")).orElseThrow();
    assertThat(BANDS.incomes().range(middle, "USD")).isEqualTo("80600 to 120900 USD");
    Step high = BANDS.incomes().of(new Income(BigDecimal.valueOf(900_000), "USD")).orElseThrow();
    assertThat(BANDS.incomes().range(high, "USD")).isEqualTo("161200 USD and more");
  }

  @ParameterizedTest
  @CsvSource({
    "1,single",
    "2,couple",
    "3,small_family",
    "4,small_family",
    "5,large_family",
    "9,large_family"
  })
  void aHouseholdIsCalledAfterItsSize(int size, String band) {
    assertThat(BANDS.households().of(size)).contains(new Likely(band, 1));
    assertThat(BANDS.households().of(0)).isEmpty();
  }

  // age; partner; years of birth of children, '-' for none; stage
  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "30,no,-,young_single",
        "30,yes,-,young_couple",
        "30,yes,2024,full_nest_1",
        "30,no,2012 2024,full_nest_1",
        "38,yes,2012 2015,full_nest_2",
        "50,yes,2012,full_nest_3",
        "50,no,2012,full_nest_3",
        "50,yes,2024,full_nest_1",
        "50,yes,-,empty_nest",
        "50,yes,1999,empty_nest",
        "70,no,-,older_single",
        "?,yes,2024,full_nest_1",
        "?,?,2024,full_nest_1",
        "30,?,2012,full_nest_2",
        "50,?,2012,full_nest_3",
        "30,?,-,?",
        "?,yes,-,?",
        "30,yes,?,?",
        "?,yes,2012,?",
        "?,?,?,?"
      })
  void aFamilyIsInTheStageThatTheEvidenceCarries(
      Integer age, String partner, String children, String stage) {
    Demographics known =
        family(
            age == null ? null : new PartialDate(2026 - age, 1, 1),
            partner == null ? null : partner.equals("yes"),
            children == null || children.equals("-")
                ? List.of()
                : List.of(children.split(" ")).stream().map(Integer::valueOf).toList(),
            "-".equals(children));

    Optional<Likely> found = stage(known);

    assertThat(found.map(Likely::label)).isEqualTo(Optional.ofNullable(stage));
    found.ifPresent(likely -> assertThat(likely.confidence()).isEqualTo(1));
  }

  private static Optional<Likely> stage(Demographics known) {
    FamilyStages stages = BANDS.family();
    return stages.of(Family.of(known, DAY, stages.policy())).filter(BANDS::carries);
  }

  private static Demographics family(
      @Nullable PartialDate birth,
      @Nullable Boolean partner,
      List<Integer> children,
      boolean noChildren) {
    return new Demographics(
        birth,
        "",
        "",
        null,
        children,
        noChildren,
        null,
        null,
        null,
        partner,
        null,
        "",
        "",
        "",
        "",
        null,
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static Demographics told(
      String maritalStatus,
      @Nullable Integer size,
      @Nullable Integer young,
      @Nullable Integer teenagers,
      @Nullable Boolean dependents,
      @Nullable Boolean senior) {
    return new Demographics(
        null,
        "",
        maritalStatus,
        size,
        List.of(),
        false,
        young,
        teenagers,
        senior,
        null,
        dependents,
        "",
        "",
        "",
        "",
        null,
        "",
        "",
        "",
        "",
        "",
        "");
  }

  @Test
  void whatIsInferredLowersTheConfidence() {
    // Two children below 13, each as likely of any age: one of them is below 6.
    Likely two = stage(told("married", null, 2, 0, null, null)).orElseThrow();
    assertThat(two.label()).isEqualTo("full_nest_1");
    assertThat(two.confidence()).isCloseTo(1 - Math.pow(7 / 13.0, 2), within(1e-12));

    // Of one the chance is below one half, and whether the parents are older is not known.
    assertThat(stage(told("married", null, 1, 0, null, null))).isEmpty();

    Likely senior = stage(told("married", null, null, null, false, true)).orElseThrow();
    assertThat(senior.label()).isEqualTo("empty_nest");
    assertThat(senior.confidence()).isCloseTo(0.95, within(1e-12));
    assertThat(stage(told("married", null, null, null, true, true))).isEmpty();
    assertThat(stage(told("", 1, null, null, null, true)))
        .hasValueSatisfying(likely -> {
          assertThat(likely.label()).isEqualTo("older_single");
          assertThat(likely.confidence()).isCloseTo(0.9, within(1e-12));
        });
  }

  @Test
  void theLowerProbabilityOfAllStagesNeverExceedsOneAndGrowsWithKnowledge() {
    FamilyStages stages = BANDS.family();
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Family family = new Family(belief(random), belief(random), belief(random), belief(random));
      double sum = 0;
      for (FamilyStage stage : stages.stages()) {
        double confidence = stages.confidence(stage.name(), family);
        sum += confidence;
        for (Family less :
            List.of(
                family.withoutOlder(),
                family.withoutPartner(),
                family.withoutChildren(),
                family.withoutYoungChild())) {
          assertThat(stages.confidence(stage.name(), less))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(confidence + 1e-12);
        }
      }
      assertThat(sum).as("seed %d", seed).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  private static Belief belief(Random random) {
    return random.nextInt(3) == 0 ? Belief.UNKNOWN : Belief.of(random.nextDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: demographic-1|version: ''|need a version",
        "least_confidence: 0.5|least_confidence: 1|least_confidence",
        "least_confidence: 0.5|least: 0.5|known only",
        "from: 25 }|from: 18 }|bands ascend",
        "band: 65_plus|band: 66_plus|seniors belong",
        "USD: 80600|USD: -1|median income",
        "USD: 80600|USD: much|is no number",
        "name: couple|name: single|is taken",
        "zh: 老年单身|zh: ''|English and Chinese",
        "young_child: true|young_child: often|true or false",
        "zh: 年轻单身 }|zh: 年轻单身, older: false }|the last stage",
        "older_from: 45|older_from: 4.5|whole number",
        "child_at_home_below: 20|child_at_home_below: 2|ages ascend",
        "child_with_dependents: 0.8|child_with_dependents: 8|within 0 and 1"
      })
  void bandsThatAreNotValidAreRefused(String shipped, String own, String why) {
    assertThat(text()).contains(shipped);
    assertThatThrownBy(() -> read(text().replaceFirst(Pattern.quote(shipped), own)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
