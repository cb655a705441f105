package io.clientele.profile.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM (NIST SP 800-38D) under a named key, and hashes them with
 * HMAC-SHA-256 so that equal ones can be found without opening any.
 *
 * <p>A sealed text is: one byte, the length of the key's id; the id in ASCII; 12 random bytes; the
 * encrypted text with its tag of 16 bytes. The place where it is kept is authenticated with it, so
 * that a value copied to another column does not open there.
 */
public final class Vault {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, SecretKey> keys = new HashMap<>();
  private final byte[] activePrefix;
  private final SecretKey activeKey;
  private final SecretKey indexKey;

  /**
   * A vault.
   *
   * @param keys 32 bytes each, by id
   * @param active the id of the key that seals
   * @param index 32 bytes
   */
  public Vault(Map<String, byte[]> keys, String active, byte[] index) {
    keys.forEach((id, key) -> this.keys.put(id, new SecretKeySpec(key, "AES")));
    this.activeKey =
        Objects.requireNonNull(this.keys.get(active), "the active key is not among the keys");
    byte[] id = active.getBytes(StandardCharsets.US_ASCII);
    this.activePrefix = ByteBuffer.allocate(1 + id.length).put((byte) id.length).put(id).array();
    this.indexKey = new SecretKeySpec(index, MAC);
  }

  /** What everything starts with that the active key sealed. */
  public byte[] activePrefix() {
    return activePrefix.clone();
  }

  /**
   * Seals a text.
   *
   * @param place where it is kept, for example {@code customer_attribute.value}
   */
  public byte[] seal(String place, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, activeKey, nonce, place, text.getBytes(StandardCharsets.UTF_8), 0);
    return ByteBuffer.allocate(activePrefix.length + nonce.length + sealed.length)
        .put(activePrefix)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what was sealed for the same place.
   *
   * @throws IllegalStateException where it was not, was tampered with, or its key is not there
   */
  public String open(String place, byte[] sealed) {
    int idLength = sealed[0];
    String id = new String(sealed, 1, idLength, StandardCharsets.US_ASCII);
    SecretKey key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("there is no key " + id + " in clientele.vault.keys");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 1 + idLength, nonce, 0, NONCE_BYTES);
    byte[] text = run(Cipher.DECRYPT_MODE, key, nonce, place, sealed, 1 + idLength + NONCE_BYTES);
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * The hash by which a text is found.
   *
   * @param kind keeps equal texts of different kinds apart, for example {@code email}
   * @return 32 bytes
   */
  public byte[] hash(String kind, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(indexKey);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + MAC, e);
    }
  }

  private static byte[] run(
      int mode, SecretKey key, byte[] nonce, String place, byte[] input, int from) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value kept in " + place + " does not open", e);
    }
  }
}
