package io.clientele.profile.vault;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the vault from the configured keys, and says which setting is wrong where one is. */
class VaultKeys {

  private static final String FILE = "file:";
  private static final int BYTES = 32;
  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");

  @Produces
  @Singleton
  Vault vault(VaultConfig config) {
    Map<String, byte[]> keys = new HashMap<>();
    config
        .keys()
        .forEach((name, value) -> {
          String id = id("clientele.vault.keys." + name, name);
          keys.put(id, key("clientele.vault.keys." + name, value));
        });
    String active = id("clientele.vault.active-key", config.activeKey());
    if (!keys.containsKey(active)) {
      throw new IllegalStateException(
          "clientele.vault.active-key names " + active + ", which is not in clientele.vault.keys");
    }
    return new Vault(keys, active, key("clientele.vault.index-key", config.indexKey()));
  }

  private static String id(String setting, String value) {
    String id = value.toLowerCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw new IllegalStateException(setting + ": a key's id is 1 to 16 letters and digits");
    }
    return id;
  }

  static byte[] key(String setting, String value) {
    try {
      String text =
          value.startsWith(FILE)
              ? Files.readString(Path.of(value.substring(FILE.length())))
              : value;
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IOException e) {
      throw new IllegalStateException(setting + " names a file that cannot be read", e);
    } catch (IllegalArgumentException e) {
      // Its text would hold part of the key.
      throw new IllegalStateException(setting + " is not Base64");
    }
    throw new IllegalStateException(setting + " must be 32 bytes in Base64");
  }
}
