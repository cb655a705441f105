package io.clientele.feedback.correction;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.improvement.LinkRevision;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Says what stored feedback means, or takes that back. What depends on it - the feedback, its
 * change in the feed, the links of improvements - changes in one transaction; nothing changes where
 * it was so already.
 */
@ApplicationScoped
class FeedbackCorrecting {

  private final Pool pool;
  private final Tombstones tombstones;
  private final CorrectionRepository corrections;
  private final LinkRevision links;

  FeedbackCorrecting(
      Pool pool, Tombstones tombstones, CorrectionRepository corrections, LinkRevision links) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.corrections = corrections;
    this.links = links;
  }

  /**
   * Keeps a correction, in place of an earlier one.
   *
   * @param label POSITIVE, NEUTRAL or NEGATIVE
   * @param by who says so; may be empty
   * @throws ClienteleException FEEDBACK_NOT_FOUND
   */
  Uni<CorrectedFeedback> correct(
      String source, String feedbackId, SentimentLabel label, String by) {
    return held(
        source,
        feedbackId,
        (connection, before) ->
            mean(connection, source, feedbackId, Optional.of(label))
                .chain(() -> corrections.keep(connection, source, feedbackId, label, by))
                .map(at -> new CorrectedFeedback(source, feedbackId, label, before, by, at)));
  }

  /**
   * Takes a correction back, if there is one.
   *
   * @return what the model said, which holds again
   * @throws ClienteleException FEEDBACK_NOT_FOUND
   */
  Uni<SentimentLabel> withdraw(String source, String feedbackId) {
    return held(
        source,
        feedbackId,
        (connection, before) ->
            mean(connection, source, feedbackId, Optional.empty())
                .chain(() -> corrections.delete(connection, source, feedbackId))
                .replaceWith(before));
  }

  private <T> Uni<T> held(
      String source, String feedbackId, BiFunction<SqlConnection, SentimentLabel, Uni<T>> act) {
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> corrections.lock(connection, source, feedbackId))
            .map(found -> found.orElseThrow(FeedbackCorrecting::notFound))
            .chain(before -> act.apply(connection, before)));
  }

  private Uni<Void> mean(
      SqlConnection connection, String source, String feedbackId, Optional<SentimentLabel> label) {
    return corrections
        .mark(connection, source, feedbackId, label)
        .chain(otherwise ->
            otherwise
                ? links.meantOtherwise(connection, source, feedbackId)
                : Uni.createFrom().voidItem());
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.FEEDBACK_NOT_FOUND, "feedback_id", "this source has no feedback of this id");
  }
}
