package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.TextClassification;
import io.clientele.feedback.classification.Understood;
import io.clientele.feedback.duplicate.Saying;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.wish.Wishes;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes feedback in: classified first, then stored in one transaction, then answered. */
@ApplicationScoped
public class FeedbackRecording {

  private final TextClassification classification;
  private final Wishes wishes;
  private final FeedbackStore store;
  private final MeterRegistry metrics;

  FeedbackRecording(
      TextClassification classification,
      Wishes wishes,
      FeedbackStore store,
      MeterRegistry metrics) {
    this.classification = classification;
    this.wishes = wishes;
    this.store = store;
    this.metrics = metrics;
  }

  /**
   * Records the items of one request. Classifying is work for the processor: call this from a
   * worker thread.
   *
   * @param requestId names the request; empty where its repeats are not to be told from others
   * @return what became of each item, in their order, after the commit
   */
  Uni<List<Outcome>> record(String source, String requestId, List<Candidate> items) {
    return store
        .store(source, requestId, classify(items))
        .map(stored -> Outcomes.of(items, stored))
        .invoke(outcomes -> outcomes.forEach(this::count));
  }

  /**
   * Understands texts that belong to something else, to be stored together with it. Classifying is
   * work for the processor: call this from a worker thread.
   *
   * @param source who sent them
   * @param texts each id once, none of them blank
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where one cannot be
   *     feedback
   */
  public TextsToStore understand(String source, List<SaidText> texts) {
    return new TextsToStore(
        source,
        classify(
            texts.stream()
                .<Candidate>map(text -> new Candidate.Acceptable(text.feedback(source)))
                .toList()));
  }

  /**
   * Stores texts in a transaction of the caller, who keeps erasures out of it. What was stored
   * before stays as it is; what is of erased customers is left out.
   */
  public Uni<Void> storeWithin(SqlConnection connection, TextsToStore texts) {
    return store.storeWithin(connection, texts.source(), "", texts.batch()).replaceWithVoid();
  }

  /** The first acceptable item under each id; the others can only repeat or contradict it. */
  private List<ClassifiedFeedback> classify(List<Candidate> items) {
    Map<String, Candidate.Acceptable> firsts = new LinkedHashMap<>();
    for (Candidate item : items) {
      if (item instanceof Candidate.Acceptable acceptable) {
        firsts.putIfAbsent(acceptable.feedback().feedbackId(), acceptable);
      }
    }
    Function<ReadText, Understood> reader = classification.reader();
    var batch = new ArrayList<ClassifiedFeedback>(firsts.size());
    for (Candidate.Acceptable item : firsts.values()) {
      ReadText read = ReadText.of(item.feedback().text());
      batch.add(
          new ClassifiedFeedback(
              item.feedback(),
              item.digest(),
              reader.apply(read),
              saying(item.feedback()),
              wishes.in(read)));
    }
    return batch;
  }

  private static Saying saying(Feedback feedback) {
    return Saying.of(
        feedback.feedbackId(),
        feedback.customerId(),
        feedback.orderId(),
        feedback.occurredAt(),
        feedback.text());
  }

  private void count(Outcome outcome) {
    String name =
        switch (outcome) {
          case Outcome.Accepted _ -> "accepted";
          case Outcome.Duplicate _ -> "duplicate";
          case Outcome.Rejected _ -> "rejected";
        };
    metrics.counter("clientele.feedback", "outcome", name).increment();
  }
}
