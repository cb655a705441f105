package io.clientele.gateway.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kim.doe+shop@mail.example.org",
        "王芳@例子.中国",
        "+49 30 901820",
        "+1 (415) 555-0100",
        "030/901820-11",
        "13812345678",
        "415-555-0100",
        "(415) 555 0100"
      })
  void whereSomebodyCanBeReachedIsNotShown(String contact) {
    String masked = Masks.contacts("call " + contact + " please");

    assertThat(masked).isEqualTo("call " + "•".repeat(contact.length()) + " please");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ordered on 2026-01-31 at 10:30, came 31.01.2026",
        "2026-01-31T08:30:00.123456Z",
        "I paid 1299.90 for 3 of 4006381333931",
        "5 of 5 stars, 100 % @home",
        "order 1000234"
      })
  void whatIsNoContactStaysAsItIs(String text) {
    assertThat(Masks.contacts(text)).isEqualTo(text);
  }

  @Test
  void aHostileTextTakesNoLongerThanItIsLong() {
    String text = "a.".repeat(50_000) + "@" + "0-".repeat(50_000);

    assertThat(Masks.contacts(text)).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @CsvSource({"city, true", "email, false", "shoe_size, false", "user_id, true"})
  void onlyWhatIsDefinedAndNotPersonalIsShown(String attribute, boolean shown) {
    assertThat(new Disclosure(false, Set.of("city")).shows(attribute)).isEqualTo(shown);
    assertThat(Disclosure.EVERYTHING.shows(attribute)).isTrue();
    assertThat(Disclosure.NOTHING.shows("email")).isFalse();
  }
}
