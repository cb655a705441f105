package io.clientele.gateway.token;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The public keys in a JWK set (RFC 7517). */
final class IssuerKeys {

  private IssuerKeys() {}

  /**
   * Keys for signatures by their ids; shared secrets, which have no place there, are left out.
   *
   * @throws IllegalArgumentException where it is no set of keys
   */
  static Map<String, PublicKey> of(String json) {
    try {
      Map<String, PublicKey> keys = new HashMap<>();
      for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
        boolean signs = !Use.ENCRYPTION.equals(key.getUse());
        if (signs && key.getKey() instanceof PublicKey verifying) {
          keys.put(key.getKeyId() == null ? "" : key.getKeyId(), verifying);
        }
      }
      return keys;
    } catch (JoseException e) {
      throw new IllegalArgumentException("no JWK set", e);
    }
  }
}
