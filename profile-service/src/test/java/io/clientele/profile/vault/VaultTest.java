package io.clientele.profile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final byte[] OLD = key('o');
  private static final byte[] NEW = key('n');
  private static final byte[] INDEX = key('i');

  private final Vault vault = new Vault(Map.of("k1", OLD), "k1", INDEX);

  @Test
  void whatWasSealedOpensAtItsPlace() {
    byte[] sealed = vault.seal("identifier.value", "kim@example.org");

    assertThat(vault.open("identifier.value", sealed)).isEqualTo("kim@example.org");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("kim");
    assertThat(sealed).startsWith(vault.activePrefix());
  }

  @Test
  void equalTextsAreSealedDifferentlyAndHashedAlike() {
    assertThat(vault.seal("p", "a")).isNotEqualTo(vault.seal("p", "a"));
    assertThat(vault.hash("email", "a")).isEqualTo(vault.hash("email", "a")).hasSize(32);
    assertThat(vault.hash("email", "a")).isNotEqualTo(vault.hash("phone", "a"));
  }

  @Test
  void aValueDoesNotOpenElsewhereNorAfterTampering() {
    byte[] sealed = vault.seal("a.b", "secret");
    assertThatIllegalStateException().isThrownBy(() -> vault.open("a.c", sealed));

    sealed[sealed.length - 1] ^= 1;
    assertThatIllegalStateException().isThrownBy(() -> vault.open("a.b", sealed));
  }

  @Test
  void anOlderKeyStillOpensWhatItSealed() {
    byte[] sealed = vault.seal("a.b", "secret");
    Vault rotated = new Vault(Map.of("k1", OLD, "k2", NEW), "k2", INDEX);

    assertThat(rotated.open("a.b", sealed)).isEqualTo("secret");
    assertThat(rotated.seal("a.b", "secret")).startsWith(rotated.activePrefix());
    assertThat(rotated.hash("email", "a")).isEqualTo(vault.hash("email", "a"));
    Vault withoutOld = new Vault(Map.of("k2", NEW), "k2", INDEX);
    assertThatIllegalStateException()
        .isThrownBy(() -> withoutOld.open("a.b", sealed))
        .withMessageContaining("there is no key k1");
  }

  @Test
  void aKeyThatIsNoKeyIsRefusedWithItsSettingAndWithoutItsText() {
    assertThatIllegalStateException()
        .isThrownBy(() -> VaultKeys.key("clientele.vault.index-key", "c2hvcnQ="))
        .withMessage("clientele.vault.index-key must be 32 bytes in Base64");
    assertThatIllegalStateException()
        .isThrownBy(() -> VaultKeys.key("clientele.vault.index-key", "not base64!"))
        .withMessage("clientele.vault.index-key is not Base64")
        .withNoCause();
    assertThat(VaultKeys.key("s", Base64.getEncoder().encodeToString(OLD))).isEqualTo(OLD);
  }

  private static byte[] key(char filling) {
    return String.valueOf(filling).repeat(32).getBytes(StandardCharsets.US_ASCII);
  }
}
