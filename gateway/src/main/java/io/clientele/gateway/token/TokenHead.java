package io.clientele.gateway.token;

import io.clientele.gateway.problem.EdgeRefusal;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What a token says of its signature before anything of it is believed.
 *
 * @param keyId names the key; empty where the token names none
 */
record TokenHead(String keyId) {

  /**
   * Algorithms with a private and a public key. Never one with a shared secret: a public key would
   * be taken for it, and everybody has that.
   */
  static final List<String> ALGORITHMS =
      List.of(
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
          AlgorithmIdentifiers.EDDSA);

  /** The longest token that is looked at, in characters. */
  static final int LONGEST = 8192;

  /**
   * The head of a token.
   *
   * @throws EdgeRefusal where it is none, or is signed in a way that is not taken
   */
  static TokenHead of(String token) {
    if (token.length() > LONGEST) {
      throw TokenCheck.refused("the token is longer than " + LONGEST + " characters");
    }
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setCompactSerialization(token);
      if (!ALGORITHMS.contains(String.valueOf(signature.getAlgorithmHeaderValue()))) {
        throw TokenCheck.refused(
            "the token is not signed in a way that is taken here: use one of "
                + String.join(", ", ALGORITHMS));
      }
      String keyId = signature.getKeyIdHeaderValue();
      return new TokenHead(keyId == null ? "" : keyId);
    } catch (JoseException e) {
      throw TokenCheck.refused("the token cannot be read: it is no signed JWT");
    }
  }
}
