package io.clientele.scoring.transition;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.ListTransitionsResponse;
import io.clientele.scoring.wire.TimeMessages;
import java.util.List;

/** Changes of labels as messages. */
final class TransitionMessages {

  private TransitionMessages() {}

  static LabelChangeBatch batch(ChangePage page) {
    return LabelChangeBatch.newBuilder()
        .addAllChanges(page.changes().stream().map(TransitionMessages::change).toList())
        .setNext(cursor(page.next()))
        .build();
  }

  static ListTransitionsResponse page(TransitionQuery query, List<LabelChange> found) {
    boolean more = found.size() > query.size();
    List<LabelChange> shown = more ? found.subList(0, query.size()) : found;
    return ListTransitionsResponse.newBuilder()
        .addAllChanges(shown.stream().map(TransitionMessages::change).toList())
        .setNextPageToken(more ? query.token(shown.getLast()) : "")
        .build();
  }

  static FeedStatus status(long pending, Place end) {
    return FeedStatus.newBuilder().setPending(pending).setEnd(cursor(end)).build();
  }

  private static io.clientele.contracts.scoring.v1.LabelChange change(LabelChange change) {
    return io.clientele.contracts.scoring.v1.LabelChange.newBuilder()
        .setCustomerId(change.customerId())
        .setDimension(change.dimension())
        .setFromLabel(change.from())
        .setToLabel(change.to())
        .setAt(TimeMessages.timestamp(change.at()))
        .setCause(cause(change.cause()))
        .setReason(change.reason())
        .setCursor(cursor(change.place()))
        .setRecordedAt(TimeMessages.timestamp(change.recordedAt()))
        .build();
  }

  private static io.clientele.contracts.scoring.v1.LabelChange.Cause cause(Cause cause) {
    return switch (cause) {
      case FACT -> io.clientele.contracts.scoring.v1.LabelChange.Cause.FACT;
      case TIME -> io.clientele.contracts.scoring.v1.LabelChange.Cause.TIME;
      case POPULATION -> io.clientele.contracts.scoring.v1.LabelChange.Cause.POPULATION;
      case DEFINITION -> io.clientele.contracts.scoring.v1.LabelChange.Cause.DEFINITION;
      case PERSON -> io.clientele.contracts.scoring.v1.LabelChange.Cause.PERSON;
    };
  }

  private static FeedCursor cursor(Place place) {
    return FeedCursor.newBuilder().setToken(place.token()).build();
  }
}
