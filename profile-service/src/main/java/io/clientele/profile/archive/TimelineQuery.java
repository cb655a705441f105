package io.clientele.profile.archive;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's timeline is asked for.
 *
 * @param kinds none: all
 * @param from null: from the beginning
 * @param before null: to the end
 * @param source empty: of all
 */
record TimelineQuery(
    String customerId,
    Set<TimelinePart> kinds,
    @Nullable Instant from,
    @Nullable Instant before,
    String source) {

  private static final int PLACE_PARTS = 5;

  /** Refuses a malformed id or source. */
  TimelineQuery {
    Fields.id("customer_id", customerId);
    Fields.optionalId("source", source);
    kinds = kinds.isEmpty() ? EnumSet.allOf(TimelinePart.class) : EnumSet.copyOf(kinds);
  }

  /** The kinds of these names; an unknown one is refused. */
  static Set<TimelinePart> kinds(List<String> names) {
    Set<TimelinePart> kinds = EnumSet.noneOf(TimelinePart.class);
    for (String name : names) {
      kinds.add(
          Arrays.stream(TimelinePart.values())
              .filter(part -> part.kind().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  Fields.invalid(
                      "kinds",
                      "holds an unknown kind; send "
                          + Arrays.stream(TimelinePart.values())
                              .map(TimelinePart::kind)
                              .toList())));
    }
    return kinds;
  }

  private Content request() {
    return new Content("timeline")
        .put(customerId)
        .put(kinds.toString())
        .put(String.valueOf(from))
        .put(String.valueOf(before))
        .put(source);
  }

  /** The place that a token names, or null for the beginning. */
  @Nullable Place place(String token) {
    PageToken place = PageToken.of(token, request(), PLACE_PARTS);
    if (place.isStart()) {
      return null;
    }
    List<String> parts = place.parts();
    try {
      return new Place(
          Instant.parse(parts.get(0)), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    } catch (DateTimeParseException e) {
      throw PageToken.invalid();
    }
  }

  /** The token of the place after an entry. */
  String token(TimelineEntry last) {
    return new PageToken(
            List.of(
                last.at().toString(),
                last.kind(),
                last.source(),
                last.entryId(),
                last.customerId()))
        .token(request());
  }

  /** Where an entry stands: the newest first, and among those of one time by the rest. */
  record Place(Instant at, String kind, String source, String entryId, String customerId) {}
}
