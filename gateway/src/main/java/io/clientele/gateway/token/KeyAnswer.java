package io.clientele.gateway.token;

import java.security.PublicKey;

/** What is known of a key of the issuer. */
sealed interface KeyAnswer {

  /** The key. */
  record Found(PublicKey key) implements KeyAnswer {}

  /** The issuer has no such key. */
  record Unknown() implements KeyAnswer {}

  /** The issuer did not answer, so nobody can say. */
  record Unreachable() implements KeyAnswer {}

  /** The issuer has to be asked, or is being asked. */
  record Ask() implements KeyAnswer {}
}
