package io.clientele.profile.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What is kept already of the identifiers that a request tells. */
final class KeptIdentifiers {

  private record Place(IdentifierKey key, String customerId) {}

  private record Kept(boolean verified, Instant first, Instant last) {}

  private final Map<Place, Boolean> verified = new HashMap<>();
  private final Map<Place, Map<String, Kept>> bySource = new HashMap<>();

  void add(
      IdentifierKey key,
      String customerId,
      String source,
      boolean isVerified,
      Instant first,
      Instant last) {
    Place place = new Place(key, customerId);
    verified.merge(place, isVerified, Boolean::logicalOr);
    bySource
        .computeIfAbsent(place, kept -> new HashMap<>())
        .put(source, new Kept(isVerified, first, last));
  }

  /** Whether it says of the customer what nobody said before. */
  boolean isNews(Told told) {
    Boolean known = verified.get(new Place(told.key(), told.customerId()));
    return known == null || told.verified() && !known;
  }

  /** Whether keeping it would change anything. */
  boolean isMore(Told told, String source) {
    Kept kept =
        bySource.getOrDefault(new Place(told.key(), told.customerId()), Map.of()).get(source);
    return kept == null
        || told.verified() && !kept.verified()
        || told.first().isBefore(kept.first())
        || told.last().isAfter(kept.last());
  }
}
