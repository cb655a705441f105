package io.clientele.scoring.person;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Money;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.contracts.profile.v1.Demographics;
import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class PersonsQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Demographics KNOWN =
      Demographics.newBuilder()
          .setBirthDate(Date.newBuilder().setYear(1975).setMonth(6).setDay(15))
          .setMaritalStatus("married")
          .addChildrenBirthYears(2012)
          .setHouseholdSize(3)
          .setEducation("master")
          .setOccupation("translator")
          .setIndustry("publishing")
          .setPosition("head of department")
          .setIncome(Money.newBuilder().setCurrencyCode("CNY").setUnits(54_321))
          .setCountry("CN")
          .setRegion("Guangdong")
          .setCity("Shenzhen")
          .setDivisionCode("440300")
          .setSettlement("urban")
          .setCitySize("megacity")
          .build();

  @Inject Bench bench;

  @Test
  void everyIdOfAPersonAnswersThePersonAndAnUnmergeGivesBothBack() {
    bench.load(
        profile(
            Shop.order("a", "1", FROM, "10", "EUR"),
            Shop.order("b", "2", FROM.plusSeconds(9), "20", "EUR"),
            Shop.person("b", "a", false),
            Shop.person("a", "a", false)),
        10);

    List<Score> both =
        bench
            .scores()
            .batchGetScores(
                BatchGetScoresRequest.newBuilder().addCustomerIds("b").addCustomerIds("a").build())
            .getScoresList();
    assertThat(both).hasSize(2).allMatch(score -> score.getCustomerId().equals("a"));
    assertThat(both).allMatch(score -> score.getMetrics().getOrders() == 2);
    assertThat(get("b").getMetrics().getFirstSeenAt()).isEqualTo(Shop.timestamp(FROM));

    bench.publish(
        profile(
            Shop.order("b", "3", FROM, "30", "EUR"),
            Shop.person("b", "b", false),
            Shop.person("a", "a", false)));
    bench.awaitUpToDate();

    assertThat(get("a").getMetrics().getOrders()).isEqualTo(1);
    assertThat(get("b").getMetrics().getOrders()).isEqualTo(2);
    assertThat(get("b").getCustomerId()).isEqualTo("b");
  }

  @Test
  void whoRefusesIsNowhereUntilHeAgreesAgain() {
    bench.load(
        profile(
            Shop.order("a", "1", FROM, "10", "EUR"),
            Shop.order("b", "2", FROM, "20", "EUR"),
            Shop.person("a", "a", true, KNOWN)),
        10);

    Score refused = get("a");
    assertThat(refused)
        .isEqualTo(
            Score.newBuilder()
                .setCustomerId("a")
                .setAsOf(refused.getAsOf())
                .setProfilingRefused(true)
                .build());
    assertThat(bench.list("", "", TO, 10)).hasSize(1);
    assertThat(customers()).isEqualTo(1);

    bench.publish(
        profile(Shop.order("a", "3", FROM, "30", "EUR"), Shop.person("a", "a", false, KNOWN)));
    bench.awaitUpToDate();

    assertThat(get("a").getMetrics().getOrders()).isEqualTo(2);
    assertThat(customers()).isEqualTo(2);
  }

  private long customers() {
    return bench.scores().getSummary(GetSummaryRequest.getDefaultInstance()).getCustomers();
  }

  @Test
  void demographicsAreClassifiedAtTheTimeAskedAbout() {
    bench.load(
        profile(Shop.seen("a", FROM.minusSeconds(1)), Shop.person("a", "a", false, KNOWN)), 10);

    Score score = get("a", TO);
    assertThat(label(score, "age_band")).isEqualTo("45_54");
    assertThat(label(score, "income_band")).isEqualTo("upper_middle");
    assertThat(label(score, "education")).isEqualTo("master");
    assertThat(label(score, "occupation")).isEqualTo("translator");
    assertThat(label(score, "industry")).isEqualTo("publishing");
    assertThat(label(score, "position")).isEqualTo("head of department");
    assertThat(label(score, "household")).isEqualTo("small_family");
    assertThat(label(score, "family_stage")).isEqualTo("full_nest_3");
    assertThat(label(score, "region_class")).isEqualTo("urban");
    assertThat(label(score, "city_size")).isEqualTo("megacity");
    assertThat(label(score, "geography")).isEqualTo("CN / Guangdong / Shenzhen");
    assertThat(classification(score, "family_stage").getEvidence(0).getContribution())
        .as("whether the nest is the second or the third rests on the age")
        .isEqualTo(1);
    assertThat(score.toString()).doesNotContain("54321", "1975", "2012");
    for (Classification one : score.getClassificationsList()) {
      assertThat(one.getVersion()).as(one.getDimension()).isNotBlank();
      assertThat(one.getMethod()).as(one.getDimension()).isNotBlank();
      assertThat(one.getEvidenceCount()).as(one.getDimension()).isPositive();
    }

    assertThat(label(get("a", Instant.parse("2025-06-14T12:00:00Z")), "age_band"))
        .isEqualTo("45_54");
    assertThat(label(get("a", Instant.parse("2030-06-15T00:00:00Z")), "age_band"))
        .isEqualTo("55_64");
    assertThat(label(get("a", Instant.parse("2040-01-01T00:00:00Z")), "family_stage"))
        .isEqualTo("empty_nest");
  }

  @Test
  void whatIsNotKnownIsUnknown() {
    bench.load(profile(Shop.seen("a", FROM)), 10);
    Score nothing = get("a");
    assertThat(nothing.getClassificationsList())
        .filteredOn(one -> !one.getDimension().equals("lifecycle"))
        .allMatch(one -> one.getLabel().equals("UNKNOWN") && one.getConfidence() == 0)
        .hasSize(31);

    bench.publish(
        profile(
            Shop.person(
                "a",
                "a",
                false,
                Demographics.newBuilder()
                    .setSenior(false)
                    .setBirthDate(Date.newBuilder().setYear(-3))
                    .setIncome(Money.newBuilder().setCurrencyCode("CHF").setUnits(1))
                    .build())));
    bench.awaitUpToDate();

    assertThat(label(get("a"), "age_band")).isEqualTo("UNKNOWN");
    assertThat(classification(get("a"), "age_band").getEvidence(0).getIndicator())
        .isEqualTo("senior");
    assertThat(label(get("a"), "income_band")).isEqualTo("UNKNOWN");
  }

  @Test
  void demographicsGoWithThePersonAndAreReplacedByTheLastThatIsTold() {
    bench.load(
        profile(
            Shop.seen("a", FROM),
            Shop.seen("b", FROM),
            Shop.person("b", "b", false, KNOWN),
            // A member's change says nothing of the person's demographics.
            Shop.person("a", "b", false),
            Shop.person("b", "b", false, KNOWN.toBuilder().setEducation("doctorate").build()),
            Shop.person("a", "b", false)),
        10);
    assertThat(label(get("a"), "education")).isEqualTo("doctorate");

    bench.publish(
        profile(
            Shop.person("b", "b", false, Demographics.getDefaultInstance()),
            Shop.person("a", "a", false, Demographics.newBuilder().setEducation("none").build())));
    bench.awaitUpToDate();

    assertThat(label(get("a"), "education")).isEqualTo("none");
    assertThat(label(get("b"), "education")).isEqualTo("UNKNOWN");
  }

  @Test
  void aPersonCanBeKnownByFactsOfMergedIdsAlone() {
    bench.load(
        profile(
            Shop.order("b", "1", FROM, "20", "EUR"),
            Shop.order("c", "2", TO, "20", "EUR"),
            Shop.person("b", "a", false)),
        10);

    assertThat(get("a", FROM).getMetrics().getOrders()).isEqualTo(1);
    assertThat(bench.list("", "customer_id", FROM, 10)).hasSize(1);
    assertThat(bench.list("", "customer_id", TO, 10)).hasSize(2);
  }

  @Test
  void theVersionRevisedLastHoldsInWhateverOrderTheyCome() {
    List<Change> versions =
        List.of(
            Shop.order("a", "1", FROM, "10", "EUR"),
            Shop.revised("a", "1", FROM.plusSeconds(60), "20", "EUR", TO),
            Shop.revised("a", "1", FROM.plusSeconds(30), "30", "EUR", TO.minusSeconds(5)));
    for (List<Integer> order :
        List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2), List.of(1, 0))) {
      for (int batch : new int[] {1, 10}) {
        bench.load(new History(order.stream().map(versions::get).toList(), List.of()), batch);
        assertThat(get("a").getMetrics().getNetRevenue().getUnits()).as("%s", order).isEqualTo(20);
        assertThat(get("a").getMetrics().getLastOrderAt())
            .isEqualTo(Shop.timestamp(FROM.plusSeconds(60)));
      }
    }
  }

  @Test
  void ofOneRevisionToldTwiceTheLastReadHolds() {
    for (int batch : new int[] {1, 10}) {
      bench.load(
          profile(
              Shop.revised("b", "1", FROM.plusSeconds(60), "20", "EUR", TO),
              Shop.revised("a", "1", FROM.plusSeconds(30), "20", "EUR", TO),
              Shop.order("a", "1", FROM.plusSeconds(30), "10", "EUR")),
          batch);

      assertThat(get("a").getMetrics().getNetRevenue().getUnits()).isEqualTo(20);
      assertThat(get("a").getMetrics().getLastOrderAt())
          .isEqualTo(Shop.timestamp(FROM.plusSeconds(30)));
      assertThat(get("b").getMetrics().getOrders()).isZero();
    }
  }

  @Test
  void aRevisionThatMovesAnOrderMovesThePast() {
    bench.load(
        profile(
            Shop.order("a", "1", FROM.plusSeconds(10), "10", "EUR"),
            Shop.order("b", "2", TO, "10", "EUR")),
        10);
    assertThat(get("a", FROM.plusSeconds(20)).getMetrics().getOrders()).isEqualTo(1);

    bench.publish(
        profile(Shop.revised("a", "1", FROM.plusSeconds(30), "10", "EUR", FROM.plusSeconds(99))));
    bench.awaitUpToDate();

    assertThat(get("a", FROM.plusSeconds(20)).getMetrics().getOrders()).isZero();
    assertThat(get("a", FROM.plusSeconds(40)).getMetrics().getOrders()).isEqualTo(1);
  }

  @Test
  void aChangeWithoutAPersonIsOfAPersonByHimself() {
    Change bare =
        Change.newBuilder()
            .setCustomerId("a")
            .setSource("test")
            .setCustomerChanged(CustomerChanged.newBuilder().setProfilingRefused(true))
            .build();
    bench.load(profile(Shop.seen("a", FROM), bare), 10);

    assertThat(get("a").getProfilingRefused()).isTrue();
  }

  private static History profile(Change... changes) {
    return new History(List.of(changes), List.of());
  }

  private Score get(String customer) {
    return bench.scores().getScore(GetScoreRequest.newBuilder().setCustomerId(customer).build());
  }

  private Score get(String customer, Instant asOf) {
    Timestamp time = Shop.timestamp(asOf);
    return bench
        .scores()
        .getScore(GetScoreRequest.newBuilder().setCustomerId(customer).setAsOf(time).build());
  }

  private static String label(Score score, String dimension) {
    return classification(score, dimension).getLabel();
  }
}
