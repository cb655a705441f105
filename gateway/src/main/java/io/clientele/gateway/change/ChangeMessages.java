package io.clientele.gateway.change;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Changes of the contracts. */
final class ChangeMessages {

  private ChangeMessages() {}

  static FeedCursor cursor(String place) {
    return FeedCursor.newBuilder().setToken(place).build();
  }

  static WatchScoresRequest request(ChangeQuery query, String place) {
    return WatchScoresRequest.newBuilder()
        .setAfter(cursor(place))
        .addAllDimensions(query.dimensions())
        .addAllCustomerIds(query.customerIds())
        .build();
  }

  static List<PlacedChange> changes(LabelChangeBatch batch) {
    return batch.getChangesList().stream()
        .map(change -> new PlacedChange(view(change), change.getCursor().getToken()))
        .toList();
  }

  static LabelChangeView view(LabelChange c) {
    return new LabelChangeView(
        c.getCustomerId(),
        c.getDimension(),
        ScalarMessages.given(c.getFromLabel()),
        ScalarMessages.given(c.getToLabel()),
        TimeMessages.text(c.hasAt(), c.getAt()),
        EnumMessages.given(c.getCause()),
        ScalarMessages.given(c.getReason()),
        TimeMessages.text(c.hasRecordedAt(), c.getRecordedAt()));
  }
}
