package io.clientele.feedback.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {

  @Test
  void aTokenLeadsBackToItsPlace() {
    ChangeCursor place = new ChangeCursor(1_234_567_890_123L, 42);
    assertThat(place.token()).isEqualTo("1234567890123.42");
    assertThat(ChangeCursor.parse(place.token())).isEqualTo(place);
  }

  @Test
  void noTokenIsTheBeginning() {
    assertThat(ChangeCursor.parse("")).isEqualTo(ChangeCursor.BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.", ".1", "-1.1", "1.2.3", "a.b", " 1.2", "1.9999999999999999999"})
  void whatIsNoTokenIsRefused(String token) {
    ClienteleException refusal =
        catchThrowableOfType(ClienteleException.class, () -> ChangeCursor.parse(token));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal.field()).isEqualTo("after.token");
  }
}
