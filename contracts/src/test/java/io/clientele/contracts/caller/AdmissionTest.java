package io.clientele.contracts.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

  private static final String SERVICE = "clientele.profile.v1.CustomerService";
  private static final String HEALTH = "grpc.health.v1.Health";
  private static final String REFLECTION = "grpc.reflection.v1.ServerReflection";

  /** SHA-256 of {@code test-key}, and of {@code other-key}. */
  private static final String TEST =
      "62af8704764faf8ea82fc61ce9c4c3908b6cb97d463a634e9e587d7c885db0ef";

  private static final String OTHER =
      "580843d03d2216ff1a275d0991bad66e4d1af871171d929e9de604b7959f9bca";

  private static final Map<String, String> TOKENS = Map.of("billing", TEST + ", " + OTHER);

  private record Settings(
      Map<String, String> tokens,
      Optional<String> token,
      boolean certificates,
      boolean reflection,
      boolean open,
      boolean serving)
      implements CallerConfig {}

  private static Settings serving(Map<String, String> tokens, boolean certificates) {
    return new Settings(tokens, Optional.empty(), certificates, false, false, true);
  }

  private static Admission admission(boolean certificates, boolean reflection, boolean open) {
    return new Admission(KnownCallers.of(TOKENS), certificates, reflection, open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer test-key", "bearer  test-key ", "Bearer other-key"})
  void aCallerWithATokenIsLetInAndSoIsOneWithTheTokenThatReplacesIt(String header) {
    assertThat(admission(false, false, false).refusal(SERVICE, header, () -> false)).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "test-key",
        "Basic test-key",
        "Bearer",
        "Bearer ",
        "Bearer test-key2",
        "Bearer " + TEST
      })
  void everybodyElseIsRefused(String header) {
    assertThat(admission(false, true, false).refusal(SERVICE, header, () -> true))
        .hasValueSatisfying(refusal -> {
          assertThat(refusal.code()).isEqualTo(ErrorCode.CALLER_UNAUTHENTICATED);
          assertThat(refusal.field()).isEqualTo("authorization");
          assertThat(refusal.detail()).doesNotContain("test-key");
        });
  }

  @Test
  void healthIsOpenAndReflectionWhereItIsSetSo() {
    assertThat(admission(false, false, false).refusal(HEALTH, null, () -> false)).isEmpty();
    assertThat(admission(false, false, false).refusal(REFLECTION, null, () -> false)).isPresent();
    assertThat(admission(false, true, false).refusal(REFLECTION, null, () -> false)).isEmpty();
    assertThat(admission(false, true, false).refusal(null, null, () -> false)).isPresent();
    assertThat(admission(false, true, false).refusal(HEALTH + "x", null, () -> false)).isPresent();
  }

  @Test
  void aCertificateAloneIsEnoughWhereItIsSetSo() {
    assertThat(admission(true, false, false).refusal(SERVICE, null, () -> true)).isEmpty();
    assertThat(admission(true, false, false).refusal(SERVICE, null, () -> false)).isPresent();
    assertThat(admission(false, false, false).refusal(SERVICE, null, () -> true)).isPresent();
  }

  @Test
  void aServiceThatNobodyCouldCallDoesNotStartAndSaysWhatToSet() {
    assertThatThrownBy(() -> CallerCheck.requireCallers(serving(Map.of(), false)))
        .hasMessageContaining("CLIENTELE_CALLERS_TOKENS_<NAME>")
        .hasMessageContaining("clientele.callers.certificates");
    assertThatCode(() -> CallerCheck.requireCallers(serving(TOKENS, false)))
        .doesNotThrowAnyException();
    assertThatCode(() -> CallerCheck.requireCallers(serving(Map.of(), true)))
        .doesNotThrowAnyException();
    assertThatCode(() ->
            CallerCheck.requireCallers(
                new Settings(Map.of(), Optional.of("t"), false, false, false, false)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "test-key", "62af", TEST + ",", TEST + TEST})
  void whatIsNoDigestIsNamed(String digest) {
    assertThatThrownBy(() -> CallerCheck.requireCallers(serving(Map.of("billing", digest), false)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("clientele.callers.tokens.billing");
  }
}
