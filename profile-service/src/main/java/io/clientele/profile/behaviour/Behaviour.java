package io.clientele.profile.behaviour;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Something a person did.
 *
 * @param properties a JSON object in canonical form, at most 32 KiB
 */
public record Behaviour(String customerId, Moment occurred, String name, String properties) {

  private static final int MAX_BYTES = 32 * 1024;

  /** Refuses a blank or overlong name and properties that are too large. */
  public Behaviour {
    Fields.id("name", name);
    if (properties.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw Fields.invalid("properties", "is larger than 32 KiB as JSON");
    }
  }

  /** When. */
  public Instant occurredAt() {
    return occurred.at();
  }

  /** The digest of everything the behaviour says. */
  public String digest() {
    return new Content("behaviour")
        .put(customerId)
        .put(occurred)
        .put(name)
        .put(properties)
        .digest();
  }
}
