package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response as it was given; whether it fits its survey is another matter.
 *
 * @param source who sends it: {@code [a-z0-9][a-z0-9._-]{0,63}}
 * @param messageId names it within its source; 1 to 200 characters
 * @param customerId who answered; 1 to 200 characters
 * @param orderId the order it is about; may be empty
 * @param channel where it was answered; may be empty
 * @param version of the survey; 0: the one that is active
 * @param language in which it was answered; empty: the default one
 * @param answeredAt from 1970 on; kept to the microsecond
 * @param timeAssumed whether the sender gave no time and {@code answeredAt} is when it came in
 * @param answers by question
 */
public record GivenResponse(
    String surveyId,
    String source,
    String messageId,
    String customerId,
    String orderId,
    String channel,
    int version,
    String language,
    Instant answeredAt,
    boolean timeAssumed,
    Map<String, Answer> answers) {

  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);
  private static final int ID_DIGITS = 24;
  private static final int MOST_ANSWERS = 100;

  public GivenResponse {
    Named.source("source", source);
    Named.of("message_id", messageId);
    Named.of("customer_id", customerId);
    Named.optional("order_id", orderId);
    Named.optional("channel", channel);
    Named.optional("language", language);
    Field.require(version >= 0, "version", "is negative; it is 0 for the active one, or more");
    Field.require(!answeredAt.isBefore(Instant.EPOCH), "answered_at", "lies before 1970");
    Field.require(
        answers.size() <= MOST_ANSWERS, "answers", "has more than " + MOST_ANSWERS + " entries");
    answers.keySet().forEach(name -> Named.of("answers", name));
    answeredAt = answeredAt.truncatedTo(ChronoUnit.MICROS);
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /**
   * This response, if it could have been given by now. Clocks of senders may be a day ahead.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where it lies further in
   *     the future
   */
  public GivenResponse givenBy(Instant now) {
    Field.require(
        !answeredAt.isAfter(now.plus(CLOCK_TOLERANCE)),
        "answered_at",
        "lies more than 24 hours in the future");
    return this;
  }

  /** The id under which it is kept: the same for every repeat. */
  public String responseId() {
    return "rsp_" + sha256(surveyId, source, messageId).substring(0, ID_DIGITS);
  }

  /**
   * Tells whether two responses of one id say the same, as 64 hexadecimal digits. A time that was
   * only assumed is left out: it differs with each repeat.
   */
  String digest() {
    return sha256(
        customerId,
        orderId,
        channel,
        Integer.toString(version),
        language,
        timeAssumed ? "" : answeredAt.toString(),
        AnswerJson.text(answers));
  }

  /** Of texts, each with its length before it, so that no two lists share their bytes. */
  private static String sha256(String... texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
