package io.clientele.profile.account;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody belongs to an organisation of which something is known.
 *
 * @param attributes of the organisation by name, each value as canonical JSON; at most 1,000 of at
 *     most 4 KiB
 */
public record Grouping(
    String customerId, Moment told, String accountId, SortedMap<String, String> attributes) {

  private static final int MAX_ATTRIBUTES = 1000;
  private static final int MAX_NAME = 100;
  private static final int MAX_BYTES = 4096;

  /** Refuses a blank account id, blank or overlong names, large values and too many attributes. */
  public Grouping {
    Fields.id("account_id", accountId);
    attributes = checked(attributes);
  }

  /** Attributes within their limits, as a copy. */
  static SortedMap<String, String> checked(SortedMap<String, String> attributes) {
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw Fields.invalid("attributes", "has more than " + MAX_ATTRIBUTES + " attributes");
    }
    attributes.forEach((name, value) -> {
      if (name.isBlank() || Fields.text("attributes", name, MAX_NAME).isEmpty()) {
        throw Fields.invalid("attributes", "holds a name that is blank");
      }
      if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
        throw Fields.invalid("attributes." + name, "is larger than 4 KiB as JSON");
      }
    });
    return Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** When it was so. */
  public Instant at() {
    return told.at();
  }

  /** The digest of everything the grouping says. */
  public String digest() {
    Content content = new Content("group").put(customerId).put(told).put(accountId);
    attributes.forEach((name, value) -> content.put(name).put(value));
    return content.digest();
  }
}
