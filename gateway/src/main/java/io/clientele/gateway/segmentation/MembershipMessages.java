package io.clientele.gateway.segmentation;

import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ChangeMembersResponse;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.ArrayList;
import java.util.List;

/** Members of segments between JSON and the contracts. */
final class MembershipMessages {

  private MembershipMessages() {}

  static ChangeMembersRequest change(String segment, Fields body, String by) {
    body.knowing(List.of("add", "remove"));
    return ChangeMembersRequest.newBuilder()
        .setSegment(segment)
        .addAllAdd(body.texts("add"))
        .addAllRemove(body.texts("remove"))
        .setBy(by)
        .build();
  }

  static MembershipView view(Membership m) {
    return new MembershipView(
        m.getSegment(),
        m.getCustomerId(),
        m.getMember(),
        TimeMessages.text(m.hasSince(), m.getSince()),
        ScalarMessages.given(m.getReason()),
        m.getVersion());
  }

  static MembershipView.MembersChanged view(ChangeMembersResponse c) {
    return new MembershipView.MembersChanged(c.getAdded(), c.getRemoved(), c.getUnknownList());
  }

  static OverlapView view(Overlap o) {
    List<OverlapView.RowView> rows = new ArrayList<>();
    for (Overlap.Row row : o.getRowsList()) {
      rows.add(
          new OverlapView.RowView(
              o.getSegments(rows.size()), row.getMembersList(), row.getJaccardList()));
    }
    return new OverlapView(o.getSegmentsList(), rows);
  }
}
