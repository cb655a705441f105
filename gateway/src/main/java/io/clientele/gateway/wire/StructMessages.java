package io.clientele.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.gateway.json.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free-form JSON objects of the contracts. Those carry numbers as doubles: a number that no double
 * holds exactly travels as its text, so that no digit is lost.
 */
public final class StructMessages {

  /** Levels that the receivers' parser is sure to take. */
  private static final int DEPTH = 20;

  /** The largest number below which a double holds every integer. */
  private static final double EXACT_INTEGERS = 9007199254740992.0;

  private StructMessages() {}

  /**
   * As the contracts carry it.
   *
   * @param path the field to blame where the value is nested too deeply
   */
  public static Struct of(String path, JsonNode object) {
    return struct(path, object, 1);
  }

  private static Struct struct(String path, JsonNode object, int depth) {
    Struct.Builder struct = Struct.newBuilder();
    object
        .properties()
        .forEach(field -> struct.putFields(field.getKey(), value(path, field.getValue(), depth)));
    return struct.build();
  }

  /** One value as the contracts carry it. */
  public static Value value(String path, JsonNode node) {
    return value(path, node, 1);
  }

  private static Value value(String path, JsonNode node, int depth) {
    if (depth > DEPTH) {
      throw Fields.invalid(path, "must not be nested deeper than 20 levels");
    }
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> Value.newBuilder().setStructValue(struct(path, node, depth + 1)).build();
      case ARRAY -> {
        ListValue.Builder list = ListValue.newBuilder();
        node.forEach(item -> list.addValues(value(path, item, depth + 1)));
        yield Value.newBuilder().setListValue(list).build();
      }
      case NUMBER -> number(node);
      case BOOLEAN -> Value.newBuilder().setBoolValue(node.booleanValue()).build();
      case STRING, BINARY -> Value.newBuilder().setStringValue(node.asText()).build();
      case NULL, MISSING -> Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
    };
  }

  private static Value number(JsonNode node) {
    double nearest = node.doubleValue();
    boolean exact =
        Double.isFinite(nearest)
            && new BigDecimal(Double.toString(nearest)).compareTo(node.decimalValue()) == 0;
    return exact
        ? Value.newBuilder().setNumberValue(nearest).build()
        : Value.newBuilder().setStringValue(node.asText()).build();
  }

  /** As JSON shows it, names in order. */
  public static Map<String, @Nullable Object> map(Struct struct) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    struct.getFieldsMap().keySet().stream()
        .sorted()
        .forEach(name -> map.put(name, plain(struct.getFieldsOrThrow(name))));
    return map;
  }

  /** One value as JSON shows it. */
  public static @Nullable Object plain(Value value) {
    return switch (value.getKindCase()) {
      case NUMBER_VALUE -> plain(value.getNumberValue());
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> value.getBoolValue();
      case STRUCT_VALUE -> map(value.getStructValue());
      case LIST_VALUE -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.getListValue().getValuesList().forEach(item -> list.add(plain(item)));
        yield list;
      }
      case NULL_VALUE, KIND_NOT_SET -> null;
    };
  }

  private static Object plain(double number) {
    boolean integer = number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS;
    if (integer) {
      return (long) number;
    }
    return number;
  }
}
