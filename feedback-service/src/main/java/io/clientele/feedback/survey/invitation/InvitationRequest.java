package io.clientele.feedback.survey.invitation;

import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is to be asked.
 *
 * @param requestId names the request; empty where its repeats are not to be told from others
 * @param customerIds 1 to 200 characters each
 * @param orderId the order it is about, with one customer only; may be empty
 * @param samplingRate the share that is asked, in (0, 1]
 * @param validDays how long the links last, 1 to 365
 */
public record InvitationRequest(
    String surveyId,
    String requestId,
    List<String> customerIds,
    String orderId,
    double samplingRate,
    int validDays) {

  private static final int LONGEST_DAYS = 365;

  public InvitationRequest {
    customerIds = List.copyOf(customerIds);
    Named.optional("request_id", requestId);
    Named.optional("order_id", orderId);
    Field.require(!customerIds.isEmpty(), "customer_ids", "is empty; name whom to ask");
    for (int i = 0; i < customerIds.size(); i++) {
      Named.of("customer_ids[" + i + "]", customerIds.get(i));
    }
    Field.require(
        orderId.isEmpty() || customerIds.size() == 1,
        "order_id",
        "is the order of one customer; name it with one customer only");
    Field.require(
        validDays >= 1 && validDays <= LONGEST_DAYS, "valid_days", "is 1 to " + LONGEST_DAYS);
    new Sampling(surveyId, samplingRate);
  }

  Sampling sampling() {
    return new Sampling(surveyId, samplingRate);
  }

  /** A new invitation of one of the customers. */
  Invitation invitation(int version, String customerId, Instant now) {
    Instant invitedAt = now.truncatedTo(ChronoUnit.MICROS);
    return new Invitation(
        UUID.randomUUID(),
        0,
        surveyId,
        version,
        customerId,
        orderId,
        invitedAt,
        invitedAt.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(validDays)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
