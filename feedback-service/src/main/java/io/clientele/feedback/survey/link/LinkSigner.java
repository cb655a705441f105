package io.clientele.feedback.survey.link;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Links as tokens: a payload and its HMAC-SHA256 (RFC 2104) together in base64url without padding
 * (RFC 4648, section 5). The payload is the form (one byte), the key's name, the survey's id, the
 * version, the invitation's id and the second since 1970 in which the link expires.
 *
 * @param keys that sign and verify
 */
public record LinkSigner(LinkKeys keys) {

  private static final byte FORM = 1;
  private static final int MAC_BYTES = 32;
  private static final int LONGEST_TOKEN = 400;

  /** The token of a link, signed by the key that signs now. */
  public String token(SurveyLink link) {
    byte[] key = keys.active().getBytes(StandardCharsets.US_ASCII);
    byte[] survey = link.surveyId().getBytes(StandardCharsets.US_ASCII);
    byte[] payload =
        ByteBuffer.allocate(3 + key.length + survey.length + Integer.BYTES + 3 * Long.BYTES)
            .put(FORM)
            .put((byte) key.length)
            .put(key)
            .put((byte) survey.length)
            .put(survey)
            .putInt(link.version())
            .putLong(link.invitationId().getMostSignificantBits())
            .putLong(link.invitationId().getLeastSignificantBits())
            .putLong(link.expiresAt().getEpochSecond())
            .array();
    byte[] mac = mac(keys.key(keys.active()).orElseThrow(), payload);
    byte[] whole = Arrays.copyOf(payload, payload.length + MAC_BYTES);
    System.arraycopy(mac, 0, whole, payload.length, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * The link of a token.
   *
   * @return empty where the token was not made with one of the keys, byte by byte
   */
  public Optional<SurveyLink> verified(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(token);
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(whole).equals(token);
      return canonical && whole.length > MAC_BYTES ? parsed(whole) : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<SurveyLink> parsed(byte[] whole) {
    byte[] payload = Arrays.copyOf(whole, whole.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(whole, payload.length, whole.length);
    ByteBuffer fields = ByteBuffer.wrap(payload);
    if (fields.get() != FORM) {
      return Optional.empty();
    }
    Optional<SecretKey> key = keys.key(text(fields));
    // The comparison takes the same time wherever the two differ.
    if (key.isEmpty() || !MessageDigest.isEqual(mac(key.get(), payload), mac)) {
      return Optional.empty();
    }
    SurveyLink link =
        new SurveyLink(
            text(fields),
            fields.getInt(),
            new UUID(fields.getLong(), fields.getLong()),
            Instant.ofEpochSecond(fields.getLong()));
    return fields.hasRemaining() ? Optional.empty() : Optional.of(link);
  }

  private static String text(ByteBuffer fields) {
    int length = Byte.toUnsignedInt(fields.get());
    if (length > fields.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    fields.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static byte[] mac(SecretKey key, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(LinkKeys.ALGORITHM);
      mac.init(key);
      return Objects.requireNonNull(mac.doFinal(payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + LinkKeys.ALGORITHM, e);
    }
  }
}
