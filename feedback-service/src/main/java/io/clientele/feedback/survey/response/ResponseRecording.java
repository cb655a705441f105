package io.clientele.feedback.survey.response;

import io.clientele.feedback.change.ChangeLog;
import io.clientele.feedback.feedback.FeedbackRecording;
import io.clientele.feedback.feedback.TextsToStore;
import io.clientele.feedback.survey.telling.TellingOutbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Stores a response together with what follows of it: texts as feedback, marks as news of the
 * customer, and what it tells of them.
 */
@ApplicationScoped
class ResponseRecording {

  private final ResponseStore store;
  private final FeedbackRecording feedback;
  private final ChangeLog changes;
  private final TellingOutbox outbox;

  ResponseRecording(
      ResponseStore store, FeedbackRecording feedback, ChangeLog changes, TellingOutbox outbox) {
    this.store = store;
    this.feedback = feedback;
    this.changes = changes;
    this.outbox = outbox;
  }

  /** A response whose texts were understood. */
  record Understood(CheckedResponse response, TextsToStore texts) {

    List<CountableAnswer> countable() {
      var sentiments = texts.sentiments();
      return CountableAnswer.of(
          response.answers(), question -> String.valueOf(sentiments.get(response.idOf(question))));
    }
  }

  /** Understands the texts of a response, on a worker thread. */
  Uni<Understood> understand(CheckedResponse response) {
    return Uni.createFrom()
        .item(response)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(one -> new Understood(one, feedback.understand(one.source(), one.texts())));
  }

  /**
   * Stores a response in a transaction of the caller, who keeps erasures out of it.
   *
   * @return false where nothing was stored: one has its id, or the customer was erased
   */
  Uni<Boolean> store(SqlConnection connection, Understood understood) {
    return store
        .insert(connection, understood.response())
        .call(fresh -> fresh ? storeRest(connection, understood) : Uni.createFrom().voidItem());
  }

  private Uni<Void> storeRest(SqlConnection connection, Understood understood) {
    CheckedResponse response = understood.response();
    GivenResponse given = response.given();
    return store
        .insertAnswers(connection, given.responseId(), understood.countable())
        .chain(() -> feedback.storeWithin(connection, understood.texts()))
        .chain(() -> changes.append(connection, response.news()))
        .chain(() ->
            outbox.add(
                connection,
                given.responseId(),
                given.customerId(),
                given.answeredAt(),
                response.attributes()));
  }
}
