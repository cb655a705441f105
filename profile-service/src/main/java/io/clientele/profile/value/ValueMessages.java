package io.clientele.profile.value;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import com.google.type.Decimal;
import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps times, money, numbers and JSON between messages and values. */
public final class ValueMessages {

  private static final long LAST_SECOND = 253_402_300_799L;
  private static final int NANOS = 1_000_000_000;
  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 18;
  // Beyond it a double no longer tells neighbouring integers apart.
  private static final double MAX_INTEGER = 9_007_199_254_740_992d;

  private ValueMessages() {}

  /** A time, or null where the message has none; a malformed one is refused. */
  public static @Nullable Instant instant(String field, boolean present, Timestamp time) {
    if (!present) {
      return null;
    }
    if (Math.abs(time.getSeconds()) > LAST_SECOND
        || time.getNanos() < 0
        || time.getNanos() >= NANOS) {
      throw Fields.invalid(field, "is not a valid timestamp");
    }
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** The message of a time. */
  public static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  /** An amount, or null where the message has none; a malformed one is refused. */
  public static @Nullable Money money(String field, boolean present, com.google.type.Money money) {
    if (!present) {
      return null;
    }
    return Fields.at(field, () -> money(money));
  }

  private static Money money(com.google.type.Money money) {
    boolean signsDiffer = Long.signum(money.getUnits()) * Integer.signum(money.getNanos()) < 0;
    if (signsDiffer || Math.abs((long) money.getNanos()) >= NANOS) {
      throw Fields.invalid(
          "", "is malformed: nanos must have the sign of units and stay below 10^9");
    }
    BigDecimal amount =
        BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), 9));
    return new Money(amount, money.getCurrencyCode());
  }

  /** The message of an amount. */
  public static com.google.type.Money money(Money money) {
    long units = money.amount().longValue();
    int nanos =
        money.amount().subtract(BigDecimal.valueOf(units)).movePointRight(9).intValueExact();
    return com.google.type.Money.newBuilder()
        .setCurrencyCode(money.currency())
        .setUnits(units)
        .setNanos(nanos)
        .build();
  }

  /** A decimal number, or null where the message has none; a malformed one is refused. */
  public static @Nullable BigDecimal decimal(String field, boolean present, Decimal decimal) {
    if (!present || decimal.getValue().isEmpty()) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(limited(decimal.getValue()));
      if (Math.abs(value.scale()) <= MAX_EXPONENT) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw Fields.invalid(field, "is not a decimal number");
    }
    throw Fields.invalid(field, "has more than " + MAX_EXPONENT + " decimals or zeros");
  }

  private static String limited(String digits) {
    if (digits.length() > MAX_DIGITS) {
      throw new NumberFormatException("too long");
    }
    return digits;
  }

  /** The fields of a struct, sorted, each as canonical JSON. */
  public static SortedMap<String, String> fields(Struct struct) {
    SortedMap<String, String> fields = new TreeMap<>();
    struct
        .getFieldsMap()
        .forEach(
            (name, value) -> fields.put(name, Fields.at(name, () -> Json.encode(plain(value)))));
    return fields;
  }

  /** A struct as canonical JSON: names sorted, no spaces. */
  public static String json(Struct struct) {
    return Json.encode(plain(struct));
  }

  /** The struct of decoded JSON. */
  public static Struct struct(Map<?, ?> json) {
    Struct.Builder struct = Struct.newBuilder();
    json.forEach((name, value) -> struct.putFields(String.valueOf(name), value(value)));
    return struct.build();
  }

  private static Map<String, @Nullable Object> plain(Struct struct) {
    Map<String, @Nullable Object> plain = new TreeMap<>();
    struct.getFieldsMap().forEach((name, value) -> plain.put(clean(name), plain(value)));
    return plain;
  }

  private static @Nullable Object plain(Value value) {
    return switch (value.getKindCase()) {
      case NULL_VALUE, KIND_NOT_SET -> null;
      case NUMBER_VALUE -> number(value.getNumberValue());
      case STRING_VALUE -> clean(value.getStringValue());
      case BOOL_VALUE -> value.getBoolValue();
      case STRUCT_VALUE -> plain(value.getStructValue());
      case LIST_VALUE -> plain(value.getListValue());
    };
  }

  private static List<@Nullable Object> plain(ListValue values) {
    List<@Nullable Object> plain = new ArrayList<>(values.getValuesCount());
    for (Value value : values.getValuesList()) {
      plain.add(plain(value));
    }
    return plain;
  }

  private static Number number(double number) {
    if (!Double.isFinite(number)) {
      throw Fields.invalid("", "is not a finite number");
    }
    if (number == Math.rint(number) && Math.abs(number) <= MAX_INTEGER) {
      return (long) number;
    }
    return number;
  }

  private static String clean(String text) {
    return Fields.text("", text, Integer.MAX_VALUE);
  }

  /** The value of decoded JSON. */
  public static Value value(@Nullable Object json) {
    Value.Builder value = Value.newBuilder();
    return switch (json) {
      case null -> value.setNullValue(NullValue.NULL_VALUE).build();
      case Number number -> value.setNumberValue(number.doubleValue()).build();
      case Boolean bool -> value.setBoolValue(bool).build();
      case Map<?, ?> object -> value.setStructValue(struct(object)).build();
      case List<?> list -> value.setListValue(list(list)).build();
      default -> value.setStringValue(json.toString()).build();
    };
  }

  private static ListValue.Builder list(List<?> list) {
    ListValue.Builder values = ListValue.newBuilder();
    list.forEach(item -> values.addValues(value(item)));
    return values;
  }
}
