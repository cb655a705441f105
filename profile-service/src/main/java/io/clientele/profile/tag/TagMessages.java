package io.clientele.profile.tag;

import io.clientele.contracts.profile.v1.CountTagsResponse;
import io.clientele.contracts.profile.v1.ListTagsResponse;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.TagCount;
import io.clientele.profile.tag.Tag.Origin;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps tags to their messages and back. */
final class TagMessages {

  private TagMessages() {}

  static Tag tag(PutTagRequest request, Instant now) {
    String customerId = Fields.id("customer_id", request.getCustomerId());
    return Fields.at("tag", () -> tag(customerId, request.getTag(), now));
  }

  private static Tag tag(
      String customerId, io.clientele.contracts.profile.v1.Tag tag, Instant now) {
    Origin origin = origin(tag);
    Instant told = ValueMessages.instant("tagged_at", tag.hasTaggedAt(), tag.getTaggedAt());
    return new Tag(
        customerId,
        tag.getName(),
        origin,
        tag.getOriginName(),
        confidence(tag, origin),
        tag.getVersion(),
        Fields.time("tagged_at", told == null ? now : told, now),
        micros(ValueMessages.instant("expires_at", tag.hasExpiresAt(), tag.getExpiresAt())));
  }

  private static Origin origin(io.clientele.contracts.profile.v1.Tag tag) {
    return switch (tag.getOrigin()) {
      case RULE -> Origin.RULE;
      case MODEL -> Origin.MODEL;
      case PERSON -> Origin.PERSON;
      case ORIGIN_UNSPECIFIED, UNRECOGNIZED ->
          throw Fields.invalid("origin", "is missing; send RULE, MODEL or PERSON");
    };
  }

  private static double confidence(io.clientele.contracts.profile.v1.Tag tag, Origin origin) {
    boolean told = tag.getConfidence() != 0;
    return told || origin == Origin.MODEL ? tag.getConfidence() : 1;
  }

  private static @Nullable Instant micros(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  static ListTagsResponse response(List<Tag> tags) {
    return ListTagsResponse.newBuilder()
        .addAllTags(tags.stream().map(TagMessages::message).toList())
        .build();
  }

  static io.clientele.contracts.profile.v1.Tag message(Tag tag) {
    var message =
        io.clientele.contracts.profile.v1.Tag.newBuilder()
            .setName(tag.name())
            .setOrigin(
                switch (tag.origin()) {
                  case RULE -> io.clientele.contracts.profile.v1.Tag.Origin.RULE;
                  case MODEL -> io.clientele.contracts.profile.v1.Tag.Origin.MODEL;
                  case PERSON -> io.clientele.contracts.profile.v1.Tag.Origin.PERSON;
                })
            .setOriginName(tag.originName())
            .setConfidence(tag.confidence())
            .setVersion(tag.version())
            .setTaggedAt(ValueMessages.timestamp(tag.taggedAt()))
            .setCustomerId(tag.customerId());
    Instant end = tag.expiresAt();
    return end == null
        ? message.build()
        : message.setExpiresAt(ValueMessages.timestamp(end)).build();
  }

  static CountTagsResponse counts(Map<String, Long> counts) {
    CountTagsResponse.Builder response = CountTagsResponse.newBuilder();
    counts.forEach((name, customers) ->
        response.addTags(TagCount.newBuilder().setName(name).setCustomers(customers)));
    return response.build();
  }
}
