package io.clientele.profile.behaviour;

import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did.
 *
 * @param properties a JSON object in canonical form, at most 32 KiB
 * @param about what its kind says of it beyond the properties
 */
public record Behaviour(
    String customerId, Moment occurred, String name, String properties, About about) {

  private static final int MAX_BYTES = 32 * 1024;
  private static final int MAX_PRODUCTS = 1_000;
  private static final int MAX_SUBJECT = 1_000;

  /**
   * What a behaviour was about.
   *
   * @param value what it was worth, where told
   * @param subject the coupon, the cart, the page's path, the channel of a share, the invited
   *     person: what the kind turns on; empty where not told
   */
  public record About(
      BehaviourKind kind, List<OrderLine> products, @Nullable Money value, String subject) {

    /** Nothing but what name and properties say. */
    public static final About NOTHING = new About(BehaviourKind.OTHER, List.of(), null, "");

    /** Refuses too many products and an overlong subject. */
    public About {
      if (products.size() > MAX_PRODUCTS) {
        throw Fields.invalid("products", "has more than " + MAX_PRODUCTS + " products");
      }
      Fields.text("subject", subject, MAX_SUBJECT);
      products = List.copyOf(products);
    }

    private void writeTo(Content content) {
      // What says nothing leaves the digest as it was before kinds were known.
      if (!equals(NOTHING)) {
        content.put(kind.name()).put(value).put(subject);
        products.forEach(product -> product.writeTo(content));
      }
    }
  }

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
    Content content =
        new Content("behaviour").put(customerId).put(occurred).put(name).put(properties);
    about.writeTo(content);
    return content.digest();
  }
}
