package io.clientele.feedback.feedback;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.Finding;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.Mark;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackResponse;
import io.clientele.contracts.feedback.v1.SpokenAspect;
import io.clientele.contracts.feedback.v1.TextAnalysis;
import io.clientele.feedback.classification.SentimentMessages;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The message forms of feedback. */
final class FeedbackMessages {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private FeedbackMessages() {}

  /** The items of a request, each checked alone. */
  static List<Candidate> candidates(RecordFeedbackRequest request, Instant now) {
    return request.getFeedbackList().stream()
        .map(item -> candidate(request.getSource(), item, now))
        .toList();
  }

  private static Candidate candidate(String source, NewFeedback item, Instant now) {
    try {
      return new Candidate.Acceptable(feedback(source, item).saidBy(now));
    } catch (ClienteleException refusal) {
      return new Candidate.Refused(refusal);
    }
  }

  private static Feedback feedback(String source, NewFeedback item) {
    if (!item.hasOccurredAt()) {
      throw Checked.invalid("occurred_at", "is missing; say when the feedback was given");
    }
    return new Feedback(
        source,
        item.getFeedbackId(),
        item.getCustomerId(),
        item.getText(),
        item.getRating(),
        instant("occurred_at", item.getOccurredAt()),
        item.getTimeAssumed(),
        item.getChannel(),
        item.getOrderId());
  }

  private static Instant instant(String field, Timestamp timestamp) {
    try {
      return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    } catch (DateTimeException | ArithmeticException e) {
      throw Checked.invalid(field, "is no point in time that can be represented");
    }
  }

  /** Which feedback is asked for. */
  static FeedbackQuery query(ListFeedbackRequest request) {
    return new FeedbackQuery(
        request.getCustomerId(),
        new TreeSet<>(request.getMergedIdsList()),
        request.hasFrom() ? Optional.of(bound("from", request.getFrom())) : Optional.empty(),
        request.hasBefore() ? Optional.of(bound("before", request.getBefore())) : Optional.empty(),
        request.hasFilter() ? InboxMessages.filter(request.getFilter()) : InboxFilter.NONE);
  }

  /** A bound within what the database can take. Feedback is from 1970 on and of our time. */
  private static Instant bound(String field, Timestamp timestamp) {
    Instant bound = instant(field, timestamp);
    if (bound.isBefore(EARLIEST) || bound.isAfter(LATEST)) {
      throw Checked.invalid(field, "lies not within the years 0001 and 9999");
    }
    return bound;
  }

  /** The answer to a request, in the order of its items. */
  static RecordFeedbackResponse response(List<Outcome> outcomes) {
    return RecordFeedbackResponse.newBuilder()
        .addAllOutcomes(outcomes.stream().map(FeedbackMessages::outcome).toList())
        .build();
  }

  static io.clientele.contracts.common.v1.Outcome outcome(Outcome outcome) {
    var message = io.clientele.contracts.common.v1.Outcome.newBuilder();
    switch (outcome) {
      case Outcome.Accepted _ ->
          message.setState(io.clientele.contracts.common.v1.Outcome.State.ACCEPTED);
      case Outcome.Duplicate _ ->
          message.setState(io.clientele.contracts.common.v1.Outcome.State.DUPLICATE);
      case Outcome.Rejected rejected ->
          message
              .setState(io.clientele.contracts.common.v1.Outcome.State.REJECTED)
              .setProblem(problem(rejected.why()));
    }
    return message.build();
  }

  private static Problem problem(ClienteleException why) {
    return Problem.newBuilder()
        .setCode(why.code().name())
        .setField(why.field())
        .setDetail(why.detail())
        .build();
  }

  /** A page of a list. */
  static ListFeedbackResponse response(FeedbackPage page) {
    return ListFeedbackResponse.newBuilder()
        .addAllFeedback(page.feedback().stream().map(FeedbackMessages::message).toList())
        .setNextPageToken(page.next().map(PagePlace::token).orElse(""))
        .build();
  }

  private static io.clientele.contracts.feedback.v1.Feedback message(FeedbackEntity entity) {
    var message = io.clientele.contracts.feedback.v1.Feedback.newBuilder();
    entity.correction.ifPresent(corrected -> message.setCorrection(correction(entity, corrected)));
    return message
        .setSource(entity.source)
        .setFeedbackId(entity.feedbackId)
        .setCustomerId(entity.customerId)
        .setText(entity.text)
        .setRating(entity.rating)
        .setOccurredAt(timestamp(entity.occurredAt))
        .setChannel(entity.channel)
        .setOrderId(entity.orderId)
        .setSentiment(SentimentMessages.toMessage(entity.toJudgement()))
        .setAnalysis(analysis(entity))
        .setMark(mark(entity.mark))
        .setHandling(InboxMessages.handling(entity))
        .build();
  }

  private static FeedbackCorrection correction(FeedbackEntity entity, CorrectedLabel corrected) {
    return FeedbackCorrection.newBuilder()
        .setSource(entity.source)
        .setFeedbackId(entity.feedbackId)
        .setLabel(SentimentMessages.toMessage(corrected.label()))
        .setBefore(SentimentMessages.toMessage(corrected.before()))
        .setCorrectedBy(corrected.by())
        .setCorrectedAt(timestamp(corrected.at()))
        .build();
  }

  static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  /** What is kept of an analysis: the labels, neither probabilities nor places in the text. */
  private static TextAnalysis analysis(FeedbackEntity entity) {
    TextAnalysis.Builder analysis =
        TextAnalysis.newBuilder()
            .setSentiment(SentimentMessages.toMessage(entity.toJudgement()))
            .setModel(entity.toJudgement().modelVersion());
    for (int i = 0; i < entity.aspects.size(); i++) {
      analysis.addAspects(
          SpokenAspect.newBuilder()
              .setAspect(entity.aspects.get(i))
              .setBalance(entity.aspectPolarity.get(i)));
    }
    finding(entity.painPoint).ifPresent(analysis::setPainPoint);
    finding(entity.need).ifPresent(analysis::setNeed);
    finding(entity.objection).ifPresent(analysis::setObjection);
    finding(entity.intent).ifPresent(analysis::setIntent);
    return analysis.build();
  }

  private static Optional<Finding> finding(String label) {
    return label.isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.newBuilder().setLabel(label).build());
  }

  private static Mark mark(io.clientele.feedback.duplicate.Mark mark) {
    return switch (mark) {
      case GENUINE -> Mark.GENUINE;
      case DUPLICATE -> Mark.DUPLICATE;
      case TEMPLATE -> Mark.TEMPLATE;
      case SPAM -> Mark.SPAM;
    };
  }
}
