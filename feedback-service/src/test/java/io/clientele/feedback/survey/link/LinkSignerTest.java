package io.clientele.feedback.survey.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

  private static final String ONE = key("the first key, long enough for it");
  private static final String TWO = key("the second one, long enough for it");
  private static final SurveyLink LINK =
      new SurveyLink(
          "after-delivery",
          3,
          UUID.fromString("0f5f3f6e-7a51-4c0c-9f43-cd4f5f4b1a11"),
          Instant.parse("2026-03-01T12:00:00Z"));

  private static final LinkSigner SIGNER = signer("k1", Map.of("k1", ONE));

  @Test
  void aTokenLeadsBackToItsLink() {
    String token = SIGNER.token(LINK);

    assertThat(SIGNER.verified(token)).contains(LINK);
    assertThat(token).matches("[A-Za-z0-9_-]{60,160}");
  }

  @Test
  void oneBitChangedAnywhereAndTheTokenIsWorthless() {
    byte[] bytes = Base64.getUrlDecoder().decode(SIGNER.token(LINK));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] forged = bytes.clone();
      forged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(SIGNER.verified(encoded(forged))).as("bit %d", bit).isEmpty();
    }
    for (int length = 0; length < bytes.length; length++) {
      assertThat(SIGNER.verified(encoded(Arrays.copyOf(bytes, length)))).isEmpty();
    }
  }

  @Test
  void oneSpellingOfATokenIsGood() {
    String token = SIGNER.token(LINK);

    assertThat(SIGNER.verified(token + "=")).isEmpty();
    assertThat(SIGNER.verified(token + "A")).isEmpty();
    assertThat(SIGNER.verified(" " + token)).isEmpty();
  }

  @Test
  void whateverElseComesIsNoLink() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      assertThat(SIGNER.verified(encoded(bytes))).as("seed %d", seed).isEmpty();
    }
    assertThat(SIGNER.verified("")).isEmpty();
    assertThat(SIGNER.verified("../../etc/passwd")).isEmpty();
    assertThat(SIGNER.verified("\u0000")).isEmpty();
    assertThat(SIGNER.verified("A".repeat(1_000_000))).isEmpty();
  }

  @Test
  void afterAChangeOfKeysOldLinksHoldUntilTheOldKeyGoes() {
    String old = SIGNER.token(LINK);
    LinkSigner both = signer("K2", Map.of("k1", ONE, "K2", TWO));

    assertThat(both.verified(old)).contains(LINK);
    assertThat(SIGNER.verified(both.token(LINK))).isEmpty();
    assertThat(signer("k2", Map.of("k2", TWO)).verified(old)).isEmpty();
    assertThat(signer("k1", Map.of("k1", TWO)).verified(old)).isEmpty();
  }

  @Test
  void withoutAGoodKeyThereIsNoSigner() {
    assertThatThrownBy(() -> signer("k1", Map.of())).hasMessageContaining("openssl rand");
    assertThatThrownBy(() -> signer("k2", Map.of("k1", ONE))).hasMessageContaining("active-key");
    assertThatThrownBy(() -> LinkKeys.of(Optional.empty(), Map.of("k1", ONE)))
        .hasMessageContaining("active-key");
    assertThatThrownBy(() -> signer("k1", Map.of("k1", key("short"))))
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining(key("short"));
    assertThatThrownBy(() -> signer("k1", Map.of("k1", "no base 64 !")))
        .hasMessageContaining("Base64")
        .hasMessageNotContaining("no base");
    assertThatThrownBy(() -> signer("k-1", Map.of("k-1", ONE))).hasMessageContaining("name");
    assertThat(LinkKeys.of(Optional.of("k1"), Map.of("k1", ONE)).toString()).doesNotContain(ONE);
  }

  private static LinkSigner signer(String active, Map<String, String> keys) {
    return new LinkSigner(LinkKeys.of(Optional.of(active), keys));
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
