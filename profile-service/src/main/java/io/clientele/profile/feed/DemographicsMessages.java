package io.clientele.profile.feed;

import com.google.type.Date;
import io.clientele.contracts.profile.v1.Demographics;
import io.clientele.profile.value.Money;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps what is known of a person to the part of it that classifications rest on. A value of another
 * form than its attribute's is not told.
 */
final class DemographicsMessages {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private DemographicsMessages() {}

  static Demographics demographics(Map<String, Known> known) {
    Map<String, Object> values = new TreeMap<>();
    known.forEach((name, told) -> {
      Object value = decoded(told.value());
      if (value != null) {
        values.put(name, value);
      }
    });
    Demographics.Builder message = Demographics.newBuilder();
    if (values.get("birth_date") instanceof String date) {
      birthDate(date, message);
    }
    Known children = known.get("children_ages");
    if (children != null && values.get("children_ages") instanceof JsonArray ages) {
      children(ages, children.observedAt().atOffset(ZoneOffset.UTC).getYear(), message);
    }
    if (values.get("income") instanceof JsonObject income) {
      income(income, message);
    }
    texts(values, message);
    numbers(values, message);
    return message.build();
  }

  private static void texts(Map<String, Object> values, Demographics.Builder message) {
    text(values, "gender", message::setGender);
    text(values, "marital_status", message::setMaritalStatus);
    text(values, "education", message::setEducation);
    text(values, "occupation", message::setOccupation);
    text(values, "industry", message::setIndustry);
    text(values, "position", message::setPosition);
    text(values, "country", message::setCountry);
    text(values, "division_code", message::setDivisionCode);
    text(values, "region", message::setRegion);
    text(values, "city", message::setCity);
    text(values, "settlement", message::setSettlement);
    text(values, "city_size", message::setCitySize);
  }

  private static void numbers(Map<String, Object> values, Demographics.Builder message) {
    number(values, "household_size", message::setHouseholdSize);
    number(values, "young_children", message::setYoungChildren);
    number(values, "teenagers", message::setTeenagers);
    flag(values, "senior", message::setSenior);
    flag(values, "has_partner", message::setHasPartner);
    flag(values, "has_dependents", message::setHasDependents);
  }

  private static void text(Map<String, Object> values, String name, Consumer<String> setter) {
    if (values.get(name) instanceof String text) {
      setter.accept(text);
    }
  }

  private static void number(Map<String, Object> values, String name, IntConsumer setter) {
    if (values.get(name) instanceof Number number) {
      setter.accept(number.intValue());
    }
  }

  private static void flag(Map<String, Object> values, String name, Consumer<Boolean> setter) {
    if (values.get(name) instanceof Boolean flag) {
      setter.accept(flag);
    }
  }

  private static void birthDate(String text, Demographics.Builder message) {
    Matcher parts = DATE.matcher(text);
    if (parts.matches()) {
      message.setBirthDate(
          Date.newBuilder()
              .setYear(Integer.parseInt(parts.group(1)))
              .setMonth(whole(parts.group(2)))
              .setDay(whole(parts.group(3))));
    }
  }

  private static int whole(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  // Of a child of a years in the year y nobody knows whether the birthday was before: y - a is what
  // it will have been at the year's end.
  private static void children(JsonArray ages, int year, Demographics.Builder message) {
    message.setNoChildren(ages.isEmpty());
    ages.stream()
        .filter(Number.class::isInstance)
        .map(age -> year - ((Number) age).intValue())
        .sorted()
        .forEach(message::addChildrenBirthYears);
  }

  private static void income(JsonObject income, Demographics.Builder message) {
    Object amount = income.getValue("amount");
    Object currency = income.getValue("currency");
    if (amount != null && currency != null) {
      message.setIncome(
          ValueMessages.money(new Money(new BigDecimal(amount.toString()), currency.toString())));
    }
  }

  private static @Nullable Object decoded(String json) {
    try {
      return Json.decodeValue(json);
    } catch (DecodeException e) {
      throw new IllegalStateException("an attribute is kept that is not JSON", e);
    }
  }
}
