package io.clientele.profile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import com.google.type.Money;
import io.clientele.contracts.profile.v1.Demographics;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemographicsMessagesTest {

  private static final Instant OBSERVED = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void whatIsKnownIsTold() {
    Demographics told =
        told(
            Map.ofEntries(
                Map.entry("birth_date", "\"1957-04-03\""),
                Map.entry("gender", "\"female\""),
                Map.entry("marital_status", "\"married\""),
                Map.entry("household_size", "3"),
                Map.entry("education", "\"master\""),
                Map.entry("occupation", "\"teacher\""),
                Map.entry("industry", "\"education\""),
                Map.entry("position", "\"head\""),
                Map.entry("income", "{\"amount\":\"84000.5\",\"currency\":\"CNY\"}"),
                Map.entry("country", "\"CN\""),
                Map.entry("division_code", "\"310101\""),
                Map.entry("region", "\"Shanghai\""),
                Map.entry("city", "\"上海\""),
                Map.entry("settlement", "\"urban\""),
                Map.entry("city_size", "\"megacity\""),
                Map.entry("young_children", "0"),
                Map.entry("teenagers", "2"),
                Map.entry("senior", "false"),
                Map.entry("has_partner", "true"),
                Map.entry("has_dependents", "true")));

    assertThat(told)
        .isEqualTo(
            Demographics.newBuilder()
                .setBirthDate(Date.newBuilder().setYear(1957).setMonth(4).setDay(3))
                .setGender("female")
                .setMaritalStatus("married")
                .setHouseholdSize(3)
                .setEducation("master")
                .setOccupation("teacher")
                .setIndustry("education")
                .setPosition("head")
                .setIncome(
                    Money.newBuilder().setUnits(84000).setNanos(500_000_000).setCurrencyCode("CNY"))
                .setCountry("CN")
                .setDivisionCode("310101")
                .setRegion("Shanghai")
                .setCity("上海")
                .setSettlement("urban")
                .setCitySize("megacity")
                .setYoungChildren(0)
                .setTeenagers(2)
                .setSenior(false)
                .setHasPartner(true)
                .setHasDependents(true)
                .build());
  }

  @Test
  void ofAnIncompleteBirthDateTheRestIsZero() {
    assertThat(told(Map.of("birth_date", "\"1957\"")).getBirthDate())
        .isEqualTo(Date.newBuilder().setYear(1957).build());
    assertThat(told(Map.of("birth_date", "\"1957-04\"")).getBirthDate())
        .isEqualTo(Date.newBuilder().setYear(1957).setMonth(4).build());
  }

  @Test
  void agesOfChildrenBecomeYearsOfBirth() {
    assertThat(told(Map.of("children_ages", "[3,11,0]")).getChildrenBirthYearsList())
        .containsExactly(2015, 2023, 2026);
    assertThat(told(Map.of("children_ages", "[]")).getNoChildren()).isTrue();
    assertThat(told(Map.of()).getNoChildren()).isFalse();
  }

  @Test
  void whatIsNotKnownOrOfAnotherFormIsNotTold() {
    assertThat(told(Map.of())).isEqualTo(Demographics.getDefaultInstance());
    assertThat(
            told(
                Map.of(
                    "birth_date", "\"spring\"",
                    "gender", "1",
                    "household_size", "\"three\"",
                    "income", "84000",
                    "senior", "\"yes\"",
                    "children_ages", "null",
                    "shoe_size", "44")))
        .isEqualTo(Demographics.getDefaultInstance());
  }

  private static Demographics told(Map<String, String> values) {
    Map<String, Known> known = new HashMap<>();
    values.forEach((name, value) -> known.put(name, new Known(value, OBSERVED)));
    return DemographicsMessages.demographics(known);
  }
}
