package io.clientele.gateway.idempotency;

import io.clientele.gateway.access.Grant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request by what it is called and what it asks for; of both only SHA-256 is told on. The name is
 * the caller's own: others may use the same. What a caller may see is part of it, so that an answer
 * is never shown to who has lost the role for it.
 *
 * @param name 32 bytes
 * @param content 32 bytes
 */
record RequestName(byte[] name, byte[] content) {

  /**
   * Of a request.
   *
   * @param target its method, path, query and conditions
   */
  static RequestName of(Grant caller, String key, String target, byte[] body) {
    String roles = caller.roles().stream().sorted().map(Enum::name).toList().toString();
    return new RequestName(
        digest(text(caller.kind().name()), text(caller.id()), text(roles), text(key)),
        digest(text(target), body));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // With lengths, so that no part can be taken for a piece of another.
  private static byte[] digest(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
