package io.clientele.feedback.improvement;

import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
import io.clientele.contracts.feedback.v1.LinkFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListImprovementEventsResponse;
import io.clientele.contracts.feedback.v1.ListLinkedFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListNoticesResponse;
import io.clientele.contracts.feedback.v1.TellCustomersResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The message forms of what happens around an improvement: events, links and notices. */
final class LoopMessages {

  private LoopMessages() {}

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static <T> List<T> page(List<T> found, int size) {
    return found.subList(0, Math.min(size, found.size()));
  }

  static ListImprovementEventsResponse events(String id, List<ImprovementEvent> found, int size) {
    ListImprovementEventsResponse.Builder response = ListImprovementEventsResponse.newBuilder();
    page(found, size).forEach(event -> response.addEvents(message(event)));
    if (found.size() > size) {
      String last = Long.toString(found.get(size - 1).version());
      response.setNextPageToken(Place.after("events " + id, last).token());
    }
    return response.build();
  }

  private static io.clientele.contracts.feedback.v1.ImprovementEvent message(
      ImprovementEvent event) {
    return io.clientele.contracts.feedback.v1.ImprovementEvent.newBuilder()
        .setVersion(event.version())
        .setAt(ImprovementMessages.timestamp(event.at()))
        .setBy(event.by())
        .setState(ImprovementMessages.stateMessage(event.state()))
        .addAllChanged(event.changed())
        .setNote(event.note())
        .build();
  }

  static List<LinkedFeedback.Name> names(LinkFeedbackRequest request) {
    return request.getFeedbackList().stream()
        .map(name -> new LinkedFeedback.Name(name.getSource(), name.getFeedbackId()))
        .toList();
  }

  private static FeedbackName message(String source, String feedbackId) {
    return FeedbackName.newBuilder().setSource(source).setFeedbackId(feedbackId).build();
  }

  static LinkFeedbackResponse response(LinkedFeedback.Outcome outcome) {
    LinkFeedbackResponse.Builder response =
        LinkFeedbackResponse.newBuilder().setChanged(outcome.changed());
    outcome
        .unknown()
        .forEach(name -> response.addUnknown(message(name.source(), name.feedbackId())));
    return response.build();
  }

  static ListLinkedFeedbackResponse linked(String id, List<LinkedFeedback> found, int size) {
    ListLinkedFeedbackResponse.Builder response = ListLinkedFeedbackResponse.newBuilder();
    page(found, size).forEach(link -> response.addFeedback(message(link)));
    if (found.size() > size) {
      LinkedFeedback last = found.get(size - 1);
      response.setNextPageToken(
          Place.after("linked " + id, last.source(), last.feedbackId()).token());
    }
    return response.build();
  }

  private static io.clientele.contracts.feedback.v1.LinkedFeedback message(LinkedFeedback link) {
    return io.clientele.contracts.feedback.v1.LinkedFeedback.newBuilder()
        .setFeedback(message(link.source(), link.feedbackId()))
        .setCustomerId(link.customerId())
        .setPolarity(link.polarity())
        .setThemeId(link.themeId())
        .setLinkedAt(ImprovementMessages.timestamp(link.linkedAt()))
        .build();
  }

  static TellCustomersResponse response(Notice.Made made) {
    return TellCustomersResponse.newBuilder().setMade(made.made()).setTotal(made.total()).build();
  }

  static ListNoticesResponse notices(String id, List<Notice> found, int size) {
    ListNoticesResponse.Builder response = ListNoticesResponse.newBuilder();
    page(found, size).forEach(notice -> response.addNotices(message(notice)));
    if (found.size() > size) {
      String last = Long.toString(found.get(size - 1).seq());
      response.setNextPageToken(Place.after("notices " + id, last).token());
    }
    return response.build();
  }

  private static io.clientele.contracts.feedback.v1.Notice message(Notice notice) {
    return io.clientele.contracts.feedback.v1.Notice.newBuilder()
        .setCustomerId(notice.customerId())
        .setLanguage(notice.language())
        .setText(notice.text())
        .setCreatedAt(ImprovementMessages.timestamp(notice.createdAt()))
        .build();
  }
}
