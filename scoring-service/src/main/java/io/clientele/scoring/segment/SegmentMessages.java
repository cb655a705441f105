package io.clientele.scoring.segment;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.scoring.v1.ChangeMembersResponse;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentField;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.segment.SegmentDefinition.Kind;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;

/** Segments and who belongs to them as messages. */
final class SegmentMessages {

  private SegmentMessages() {}

  /** What a request defines; a refusal names a field below {@code segment}. */
  static SegmentDefinition definition(Segment message) {
    return Field.within(
        "segment",
        () ->
            new SegmentDefinition(
                message.getName(),
                kind(message),
                message.getExpression(),
                new DisplayNames(message.getDisplayNameEn(), message.getDisplayNameZh())
                    .or(message.getName()),
                message.getDescription()));
  }

  private static Kind kind(Segment message) {
    return switch (message.getKind()) {
      case RULE -> Kind.RULE;
      case STATIC -> Kind.STATIC;
      case KIND_UNSPECIFIED -> {
        if (message.getExpression().isEmpty()) {
          throw Field.invalid("kind", "say RULE with an expression, or STATIC");
        }
        yield Kind.RULE;
      }
      case UNRECOGNIZED -> throw Field.invalid("kind", "kind is RULE or STATIC");
    };
  }

  /** The time of a request; the present where it is not there. */
  static AsOf asOf(boolean there, Timestamp timestamp, Instant now) {
    return there
        ? new AsOf(TimeMessages.asked("as_of", timestamp), false)
        : new AsOf(Times.micros(now), true);
  }

  static Segment segment(SegmentView view) {
    StoredSegment stored = view.segment();
    SegmentDefinition definition = stored.definition();
    return Segment.newBuilder()
        .setName(definition.name())
        .setVersion(stored.version())
        .setKind(stored.rule() ? Segment.Kind.RULE : Segment.Kind.STATIC)
        .setExpression(definition.expression())
        .setDisplayNameEn(definition.display().en())
        .setDisplayNameZh(definition.display().zh())
        .setDescription(definition.description())
        .setCreatedAt(TimeMessages.timestamp(stored.createdAt()))
        .setUpdatedAt(TimeMessages.timestamp(stored.updatedAt()))
        .setMembers(view.members())
        .setEvaluated(view.evaluated())
        .setEtag(stored.etag())
        .build();
  }

  static PreviewSegmentResponse preview(Preview preview, List<Score> sample, Instant asOf) {
    Wilson estimate = preview.estimate();
    PreviewSegmentResponse.Builder message =
        PreviewSegmentResponse.newBuilder()
            .setAsOf(TimeMessages.timestamp(asOf))
            .setMembers(estimate.estimate())
            .setCustomers(preview.customers())
            .setExact(preview.exact())
            .addAllSample(sample)
            .setFailed(preview.allFailed())
            .setFailure(preview.failure());
    return preview.exact()
        ? message.build()
        : message.setMembersLow(estimate.low()).setMembersHigh(estimate.high()).build();
  }

  static io.clientele.contracts.scoring.v1.Membership membership(Membership membership) {
    io.clientele.contracts.scoring.v1.Membership.Builder message =
        io.clientele.contracts.scoring.v1.Membership.newBuilder()
            .setSegment(membership.segment())
            .setCustomerId(membership.personId())
            .setMember(membership.member())
            .setReason(membership.reason())
            .setVersion(membership.version());
    Instant since = membership.since();
    return since == null
        ? message.build()
        : message.setSince(TimeMessages.timestamp(since)).build();
  }

  static List<io.clientele.contracts.scoring.v1.Membership> memberships(List<Membership> all) {
    return all.stream().map(SegmentMessages::membership).toList();
  }

  static ChangeMembersResponse changed(MemberChanges.Changed changed) {
    return ChangeMembersResponse.newBuilder()
        .setAdded(changed.added())
        .setRemoved(changed.removed())
        .addAllUnknown(changed.unknown())
        .build();
  }

  static io.clientele.contracts.scoring.v1.Overlap overlap(Overlap overlap) {
    io.clientele.contracts.scoring.v1.Overlap.Builder message =
        io.clientele.contracts.scoring.v1.Overlap.newBuilder().addAllSegments(overlap.segments());
    for (int i = 0; i < overlap.segments().size(); i++) {
      io.clientele.contracts.scoring.v1.Overlap.Row.Builder row = message.addRowsBuilder();
      for (int k = 0; k < overlap.segments().size(); k++) {
        row.addMembers(overlap.shared()[i][k]).addJaccard(overlap.jaccard(i, k));
      }
    }
    return message.build();
  }

  static SegmentField field(Name name, List<String> values) {
    return SegmentField.newBuilder()
        .setName(name.name())
        .setType(type(name.type()))
        .setDisplayNameEn(name.displayEn())
        .setDisplayNameZh(name.displayZh())
        .addAllValues(values)
        .build();
  }

  private static String type(ValueType type) {
    return switch (type) {
      case NUMBER -> "number";
      case TRUTH -> "flag";
      case TEXT -> "text";
      case TEXTS -> "list";
    };
  }

  /** A window's figure, over 90 days for example. */
  static SegmentField field(WindowField window) {
    return SegmentField.newBuilder()
        .setName(window.noun() + ".last(90d)." + window.name())
        .setType("number")
        .setDisplayNameEn(window.display().en() + " in the last 90 days")
        .setDisplayNameZh("近90天" + window.display().zh())
        .build();
  }

  static SegmentField field(StoredSegment segment) {
    return SegmentField.newBuilder()
        .setName("segments[\"" + segment.name() + "\"]")
        .setType("flag")
        .setDisplayNameEn(segment.definition().display().en())
        .setDisplayNameZh(segment.definition().display().zh())
        .build();
  }
}
