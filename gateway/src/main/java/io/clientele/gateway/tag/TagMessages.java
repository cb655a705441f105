package io.clientele.gateway.tag;

import io.clientele.contracts.profile.v1.Tag;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.math.BigDecimal;

/** Tags between JSON and the contracts. */
final class TagMessages {

  private TagMessages() {}

  /**
   * The tag that a body describes.
   *
   * @param caller whose word it is where the body does not say
   */
  static Tag tag(String name, Fields body, String caller) {
    Tag.Origin origin =
        body.text("origin")
            .map(text -> EnumMessages.parse(body.path("origin"), text, Tag.Origin.values()))
            .orElse(Tag.Origin.PERSON);
    Tag.Builder tag =
        Tag.newBuilder()
            .setName(name)
            .setOrigin(origin)
            .setOriginName(body.text("origin_name").orElse(caller))
            .setConfidence(confidence(body))
            .setVersion(body.text("version").orElse(""));
    body.time("tagged_at").ifPresent(time -> tag.setTaggedAt(TimeMessages.of(time)));
    body.time("expires_at").ifPresent(time -> tag.setExpiresAt(TimeMessages.of(time)));
    return tag.build();
  }

  private static double confidence(Fields body) {
    double confidence = body.decimal("confidence").orElse(BigDecimal.ONE).doubleValue();
    if (confidence < 0 || confidence > 1) {
      throw Fields.invalid(body.path("confidence"), "must be from 0 to 1");
    }
    return confidence;
  }

  static TagView view(Tag tag) {
    return new TagView(
        tag.getName(),
        EnumMessages.given(tag.getOrigin()),
        tag.getOriginName(),
        tag.getConfidence(),
        tag.getVersion().isEmpty() ? null : tag.getVersion(),
        TimeMessages.text(tag.hasTaggedAt(), tag.getTaggedAt()),
        TimeMessages.text(tag.hasExpiresAt(), tag.getExpiresAt()),
        tag.getCustomerId());
  }
}
