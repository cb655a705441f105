package io.clientele.gateway.fact;

import static java.util.Map.entry;

import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.StructMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Behaviours by the names of Segment's e-commerce and B2B specifications. What of a behaviour
 * cannot be read as product or money stays in its properties only.
 */
final class BehaviourMessages {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("product viewed", Kind.PRODUCT_VIEWED),
          entry("product added", Kind.PRODUCT_ADDED),
          entry("product removed", Kind.PRODUCT_REMOVED),
          entry("cart viewed", Kind.CART_VIEWED),
          entry("checkout started", Kind.CHECKOUT_STARTED),
          entry("coupon applied", Kind.COUPON_APPLIED),
          entry("product reviewed", Kind.PRODUCT_REVIEWED),
          entry("product shared", Kind.PRODUCT_SHARED),
          entry("signed up", Kind.SIGNED_UP),
          entry("invite sent", Kind.INVITED),
          entry("user invited", Kind.INVITED),
          entry("products searched", Kind.PRODUCTS_SEARCHED),
          entry("page viewed", Kind.PAGE_VIEWED),
          entry("screen viewed", Kind.SCREEN_VIEWED));

  private BehaviourMessages() {}

  /** What an event is by its name. */
  static Kind kind(String event) {
    String name = Events.normal(event);
    boolean referral = name.startsWith("referral") || name.equals("referred");
    return KINDS.getOrDefault(name, referral ? Kind.REFERRED : Kind.KIND_UNSPECIFIED);
  }

  static boolean known(String event) {
    return kind(event) != Kind.KIND_UNSPECIFIED;
  }

  static Behaviour of(Kind kind, String name, Fields properties, String defaultCurrency) {
    Behaviour.Builder behaviour =
        Behaviour.newBuilder()
            .setName(name)
            .setKind(kind)
            .setProperties(StructMessages.of(properties.path(), properties.node()));
    if (kind == Kind.KIND_UNSPECIFIED) {
      return behaviour.build();
    }
    OrderMessages goods = new OrderMessages(properties, defaultCurrency, Optional.empty());
    behaviour.addAllProducts(readable(() -> products(kind, goods)).orElse(List.of()));
    Optional<Optional<Money>> value = readable(() -> goods.money("value", "revenue", "total"));
    value.flatMap(money -> money).ifPresent(behaviour::setValue);
    subject(kind, properties).ifPresent(behaviour::setSubject);
    return behaviour.build();
  }

  private static List<OrderLine> products(Kind kind, OrderMessages goods) {
    return switch (kind) {
      case PRODUCT_VIEWED, PRODUCT_ADDED, PRODUCT_REMOVED, PRODUCT_REVIEWED, PRODUCT_SHARED ->
          goods.productOrProducts();
      default -> goods.lines();
    };
  }

  private static Optional<String> subject(Kind kind, Fields properties) {
    return switch (kind) {
      case PAGE_VIEWED -> first(properties, "path", "url", "title");
      case SCREEN_VIEWED -> first(properties, "path", "url", "title", "name");
      case PRODUCT_ADDED, PRODUCT_REMOVED, CART_VIEWED -> first(properties, "cart_id");
      case CHECKOUT_STARTED -> first(properties, "order_id", "cart_id");
      case COUPON_APPLIED -> first(properties, "coupon_id", "coupon_name", "coupon");
      case PRODUCT_REVIEWED -> first(properties, "review_id");
      case PRODUCT_SHARED -> first(properties, "share_via");
      case SIGNED_UP -> first(properties, "type", "plan");
      case INVITED -> first(properties, "invitee_id", "invitee_email", "invitee");
      case REFERRED ->
          first(properties, "referred_id", "referee_id", "referrer_id", "referral_code");
      case PRODUCTS_SEARCHED -> first(properties, "query");
      case PRODUCT_VIEWED, KIND_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static Optional<String> first(Fields properties, String... names) {
    return Stream.of(names)
        .map(name -> readable(() -> properties.text(name)).flatMap(text -> text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static <T> Optional<T> readable(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (ClienteleException unreadable) {
      return Optional.empty();
    }
  }
}
