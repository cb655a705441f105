package io.clientele.profile.feed;

import com.google.protobuf.Struct;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps what is known of a person to what leaves the archive besides demographics: attributes that
 * are defined and not personal, and who brought the person.
 */
final class AttributeMessages {

  private static final String REFERRED_BY = "referred_by";

  private AttributeMessages() {}

  /** By name, but for who brought the person: that is told apart, and is nobody's trait. */
  static Struct attributes(CustomerState state) {
    Map<String, Object> values = new TreeMap<>();
    state.open().stream()
        .filter(name -> !name.equals(REFERRED_BY))
        .forEach(name -> {
          Object value = decoded(state.known().get(name));
          if (value != null) {
            values.put(name, value);
          }
        });
    return ValueMessages.struct(values);
  }

  /** The customer id of who brought the person; empty where it is not known, or is no such id. */
  static String referredBy(CustomerState state) {
    return state.open().contains(REFERRED_BY)
            && decoded(state.known().get(REFERRED_BY)) instanceof String id
            && id.length() <= Fields.MAX_ID
        ? id
        : "";
  }

  private static @Nullable Object decoded(@Nullable Known known) {
    if (known == null) {
      return null;
    }
    try {
      return switch (Json.decodeValue(known.value())) {
        case JsonObject object -> object.getMap();
        case JsonArray array -> array.getList();
        case null -> null;
        case Object plain -> plain;
      };
    } catch (DecodeException e) {
      throw new IllegalStateException("an attribute is kept that is not JSON", e);
    }
  }
}
