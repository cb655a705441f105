package io.clientele.profile.attribute;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a person at one time.
 *
 * @param attributes by name, each value as canonical JSON; at most 1,000 of at most 4 KiB
 * @param externalIds other systems' names for the person; at most 100
 */
public record Identity(
    String customerId,
    Moment observed,
    SortedMap<String, String> attributes,
    List<ExternalId> externalIds) {

  private static final int MAX_ATTRIBUTES = 1000;
  private static final int MAX_NAME = 100;
  private static final int MAX_BYTES = 4096;
  private static final int MAX_EXTERNAL_IDS = 100;

  /** An identity without other systems' names. */
  public Identity(String customerId, Moment observed, SortedMap<String, String> attributes) {
    this(customerId, observed, attributes, List.of());
  }

  /** Refuses blank or overlong names, large values and too many attributes. */
  public Identity {
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw Fields.invalid("attributes", "has more than " + MAX_ATTRIBUTES + " attributes");
    }
    if (externalIds.size() > MAX_EXTERNAL_IDS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_IDENTIFIERS,
          "external_ids",
          "has more than " + MAX_EXTERNAL_IDS + " entries; one person has few names");
    }
    attributes.forEach(Identity::check);
    externalIds = List.copyOf(externalIds);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  private static void check(String name, String value) {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw Fields.invalid(
          "attributes", "holds a name that is blank or longer than 100 characters");
    }
    Fields.text("attributes", name, MAX_NAME);
    if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw Fields.invalid("attributes." + name, "is larger than 4 KiB as JSON");
    }
  }

  /** When. */
  public Instant observedAt() {
    return observed.at();
  }

  /** The digest of everything the identity says. */
  public String digest() {
    Content content = new Content("identify").put(customerId).put(observed);
    attributes.forEach((name, value) -> content.put(name).put(value));
    if (!externalIds.isEmpty()) {
      // A name is never empty: it cannot be mistaken for an attribute.
      content.put("");
      externalIds.forEach(id -> content.put(id.namespace()).put(id.value()));
    }
    return content.digest();
  }
}
