package io.clientele.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.error.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemKindTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyRefusalOfTheServicesHasItsKind(ErrorCode code) {
    assertThat(ProblemKind.of(code).status()).isBetween(400, 599);
  }
}
