package io.clientele.feedback.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.feedback.service.Opening;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ServiceTableTest {

  private static String shipped() {
    try (InputStream yaml =
        Objects.requireNonNull(ServiceTable.class.getResourceAsStream("service.yaml"))) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ServiceTable read(String yaml) {
    return ServiceTableYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theShippedTablePromisesMoreToWhoIsWorthMore() {
    ServiceTable table = read(shipped());

    assertThat(table.promiseTo("PLATINUM").name()).isEqualTo("platinum");
    assertThat(table.promiseTo("bronze").name()).isEqualTo("standard");
    assertThat(table.promiseTo("").name()).isEqualTo("standard");
    assertThat(table.promiseTo("platinum").target(Priority.URGENT).resolution())
        .isEqualTo(Duration.ofHours(4));
    assertThat(table.calendarOf(table.promiseTo("")).on(LocalDate.of(2027, 1, 1))).isEmpty();
    assertThat(table.calendarOf(table.promiseTo("")).on(LocalDate.of(2027, 1, 4)))
        .containsExactly(Opening.parse("09:00-18:00"));
  }

  @Test
  void whatIsWrongInATableIsNamedWithItsPlace() {
    Map<String, Map.Entry<String, String>> cases =
        Map.of(
            "promises[0].calendar", Map.entry("calendar: extended", "calendar: 7"),
            "calendar that there is not", Map.entry("calendar: office", "calendar: nowhere"),
            "calendars[0].zone", Map.entry("zone: UTC", "zone: Mars/Olympus"),
            "exactly one promise", Map.entry("tiers: [gold]", "tiers: []"),
            "two promises are for the tier", Map.entry("tiers: [gold]", "tiers: [platinum]"),
            "more time than what is less urgent",
                Map.entry("resolution_minutes: 240}", "resolution_minutes: 481}"),
            "escalation[0]", Map.entry("share: 0.5, level: 1", "share: 0.5, levels: 1"),
            "never found", Map.entry("[injured,", "[Injured,"),
            "CRITICAL has least points", Map.entry("critical: 70}\n\n", "critical: 45}\n\n"),
            "calendars[0].dates.2027", Map.entry("\"2027-01-01\": []", "\"2027-13-01\": []"));
    cases.forEach((message, change) -> {
      String yaml = shipped();
      assertThat(yaml).contains(change.getKey());
      int at = yaml.indexOf(change.getKey());
      String wrong =
          yaml.substring(0, at) + change.getValue() + yaml.substring(at + change.getKey().length());
      assertThatIllegalArgumentException()
          .as(message)
          .isThrownBy(() -> read(wrong))
          .withMessageContaining(message);
    });
    assertThatIllegalArgumentException().isThrownBy(() -> read("["));
    assertThatIllegalArgumentException().isThrownBy(() -> read(""));
  }

  @Test
  void severityIsReadFromTheTextInBothLanguages() {
    ServiceTable table = read(shipped());
    assertThat(table.severity().read("商品起火了，我已经受伤，要找律师", 0.95).severity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(table.severity().read("Still waiting. I want a REFUND!", 0.95).severity())
        .isEqualTo(Severity.HIGH);
    assertThat(table.severity().read("The colour is a bit dull.", 0.7).severity())
        .isEqualTo(Severity.LOW);
    assertThat(table.severity().read("pursue", 0).reasons()).isEmpty();
    assertThat(table.severity().read("", 0).severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void priorityAddsUpAndNamesWhatIsNotKnown() {
    ServiceTable table = read(shipped());
    var known = table.priority().rank(Severity.HIGH, "platinum", "high");
    assertThat(known.priority()).isEqualTo(Priority.URGENT);
    assertThat(known.points()).isEqualTo(95);
    var unknown = table.priority().rank(Severity.HIGH, "", "");
    assertThat(unknown.priority()).isEqualTo(Priority.HIGH);
    assertThat(unknown.reasons())
        .extracting(reason -> reason.factor() + " " + reason.value() + " " + reason.points())
        .containsExactly("severity high 45.0", "value_tier unknown 0.0", "churn_risk unknown 0.0");
  }
}
