package io.clientele.gateway.segmentation;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentField;
import io.clientele.gateway.customer.ScoreMessages;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Definitions of segments between JSON and the contracts. */
final class SegmentMessages {

  /** What a segment can say; what only answers have may stand beside it and says nothing. */
  private static final List<String> SEGMENT =
      List.of(
          "name",
          "kind",
          "expression",
          "display_name_en",
          "display_name_zh",
          "description",
          "version",
          "created_at",
          "updated_at",
          "members",
          "evaluated",
          "etag");

  private static final List<String> PREVIEW = List.of("expression", "as_of", "sample");

  private SegmentMessages() {}

  static Segment segment(Fields body) {
    return segment(body, body.requiredText("name"), "");
  }

  /**
   * A segment as it shall be.
   *
   * @param name by which it is known; the body may repeat it
   * @param etag of the version that it shall replace; empty: of any
   */
  static Segment changed(Fields body, String name, String etag) {
    if (!body.text("name").orElse(name).equals(name)) {
      throw Fields.invalid("name", "cannot be changed; make it the one of the path");
    }
    return segment(body, name, etag);
  }

  private static Segment segment(Fields body, String name, String etag) {
    body.knowing(SEGMENT);
    Segment.Builder segment =
        Segment.newBuilder()
            .setName(name)
            .setExpression(body.text("expression").orElse(""))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""))
            .setDescription(body.text("description").orElse(""))
            .setEtag(etag);
    Segment.Kind kind =
        body.text("kind")
            .map(text -> EnumMessages.parse(body.path("kind"), text, Segment.Kind.values()))
            .orElse(segment.getExpression().isEmpty() ? Segment.Kind.STATIC : Segment.Kind.RULE);
    return segment.setKind(kind).build();
  }

  static PreviewSegmentRequest preview(Fields body) {
    body.knowing(PREVIEW);
    PreviewSegmentRequest.Builder request =
        PreviewSegmentRequest.newBuilder()
            .setExpression(body.requiredText("expression"))
            .setSample(body.whole("sample").orElse(0));
    body.asOf().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static SegmentView view(Segment s) {
    return new SegmentView(
        s.getName(),
        s.getVersion(),
        EnumMessages.given(s.getKind()),
        given(s.getExpression()),
        given(s.getDisplayNameEn()),
        given(s.getDisplayNameZh()),
        given(s.getDescription()),
        TimeMessages.text(s.hasCreatedAt(), s.getCreatedAt()),
        TimeMessages.text(s.hasUpdatedAt(), s.getUpdatedAt()),
        s.getMembers(),
        finite(s.getEvaluated()),
        given(s.getEtag()));
  }

  static SegmentPreviewView view(PreviewSegmentResponse p) {
    return new SegmentPreviewView(
        TimeMessages.text(p.hasAsOf(), p.getAsOf()),
        p.getMembers(),
        p.getCustomers(),
        p.getExact(),
        p.getExact() ? null : p.getMembersLow(),
        p.getExact() ? null : p.getMembersHigh(),
        p.getSampleList().stream().map(ScoreMessages::view).toList(),
        p.getFailed(),
        given(p.getFailure()));
  }

  static SegmentFieldView view(SegmentField f) {
    return new SegmentFieldView(
        f.getName(),
        f.getType(),
        given(f.getDisplayNameEn()),
        given(f.getDisplayNameZh()),
        f.getValuesList());
  }
}
