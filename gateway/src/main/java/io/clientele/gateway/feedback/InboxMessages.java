package io.clientele.gateway.feedback;

import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.Handling;
import io.clientele.contracts.feedback.v1.InboxFilter;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.ArrayList;
import java.util.List;

/** The inbox between JSON and the contracts. */
final class InboxMessages {

  private static final List<String> HANDLE = List.of("items", "state", "assignee", "note");
  private static final List<String> ITEM = List.of("source", "feedback_id");
  private static final int MOST_ITEMS = 1_000;

  private InboxMessages() {}

  /**
   * A list that is asked for.
   *
   * @param ids of one person; none: of all
   */
  static ListFeedbackRequest list(List<String> ids, InboxQuery query) {
    ListFeedbackRequest.Builder request =
        FeedbackMessages.of(ids).setPageSize(query.size()).setPageToken(query.token());
    query.since().ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    query.until().ifPresent(time -> request.setBefore(TimeMessages.of(time)));
    InboxFilter filter = filter(query);
    return filter.equals(InboxFilter.getDefaultInstance())
        ? request.build()
        : request.setFilter(filter).build();
  }

  private static InboxFilter filter(InboxQuery query) {
    InboxFilter.Builder filter =
        InboxFilter.newBuilder()
            .setAspect(query.ofAspect())
            .setIntent(query.ofIntent())
            .setPainPoint(query.ofPainPoint())
            .setAssignee(query.ofAssignee())
            .setRatingMax(query.bestRating())
            .setChannel(query.ofChannel());
    if (!query.ofSentiment().isEmpty()) {
      filter.setSentiment(
          EnumMessages.parse("sentiment", query.ofSentiment(), Sentiment.Label.values()));
    }
    if (!query.ofState().isEmpty()) {
      filter.setState(EnumMessages.parse("state", query.ofState(), Handling.State.values()));
    }
    return filter.build();
  }

  /** What was done, as a body says it. */
  static HandleFeedbackRequest handle(Fields body) {
    body.knowing(HANDLE);
    List<Fields> items = body.objects("items");
    if (items.size() > MOST_ITEMS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "items",
          "send at most " + MOST_ITEMS + " items, not " + items.size());
    }
    HandleFeedbackRequest.Builder request =
        HandleFeedbackRequest.newBuilder()
            .setState(
                EnumMessages.parse("state", body.requiredText("state"), Handling.State.values()));
    items.forEach(item -> request.addFeedback(name(item)));
    if (body.node().has("assignee")) {
      request.setAssignee(body.text("assignee").orElse(""));
    }
    if (body.node().has("note")) {
      request.setNote(body.text("note").orElse(""));
    }
    return request.build();
  }

  /** The name of feedback in a body. */
  static FeedbackName name(Fields item) {
    item.knowing(ITEM);
    return FeedbackName.newBuilder()
        .setSource(item.requiredText("source"))
        .setFeedbackId(item.requiredText("feedback_id"))
        .build();
  }

  /** What became of each item, in the order of the request. */
  static HandledView.Handled view(HandleFeedbackRequest request, List<Outcome> outcomes) {
    List<HandledView> views = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      FeedbackName name = request.getFeedback(i);
      Outcome outcome = outcomes.get(i);
      String result =
          outcome.getState() == Outcome.State.ACCEPTED
              ? "changed"
              : outcome.getState() == Outcome.State.DUPLICATE ? "unchanged" : "rejected";
      views.add(
          new HandledView(
              name.getSource(),
              name.getFeedbackId(),
              result,
              given(outcome.getProblem().getCode()),
              given(outcome.getProblem().getDetail())));
    }
    return new HandledView.Handled(views);
  }

  static HandlingView view(Handling handling) {
    return new HandlingView(
        EnumMessages.given(handling.getState()),
        given(handling.getAssignee()),
        given(handling.getNote()),
        TimeMessages.text(handling.hasHandledAt(), handling.getHandledAt()));
  }
}
