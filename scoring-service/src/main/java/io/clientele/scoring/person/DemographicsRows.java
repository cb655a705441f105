package io.clientele.scoring.person;

import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Income;
import io.clientele.scoring.demographic.PartialDate;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Demographics as JSON of the table {@code person}; what is not known is not there. */
final class DemographicsRows {

  private DemographicsRows() {}

  static String json(Demographics known) {
    JsonObject json = new JsonObject();
    PartialDate birth = known.birth();
    if (birth != null) {
      json.put("birth", new JsonArray(List.of(birth.year(), birth.month(), birth.day())));
    }
    Income income = known.income();
    if (income != null) {
      json.put("income", income.amount().toPlainString()).put("currency", income.currency());
    }
    if (!known.childBirthYears().isEmpty()) {
      json.put("child_birth_years", new JsonArray(known.childBirthYears()));
    }
    if (known.noChildren()) {
      json.put("no_children", true);
    }
    put(json, "gender", known.gender());
    put(json, "marital_status", known.maritalStatus());
    put(json, "household_size", known.householdSize());
    put(json, "young_children", known.youngChildren());
    put(json, "teenagers", known.teenagers());
    put(json, "senior", known.senior());
    put(json, "partner", known.partner());
    put(json, "dependents", known.dependents());
    put(json, "education", known.education());
    put(json, "occupation", known.occupation());
    put(json, "industry", known.industry());
    put(json, "position", known.position());
    put(json, "country", known.country());
    put(json, "division_code", known.divisionCode());
    put(json, "region", known.region());
    put(json, "city", known.city());
    put(json, "settlement", known.settlement());
    put(json, "city_size", known.citySize());
    return json.encode();
  }

  private static void put(JsonObject json, String key, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      json.put(key, value);
    }
  }

  static Demographics demographics(@Nullable String text) {
    if (text == null) {
      return Demographics.NONE;
    }
    JsonObject json = new JsonObject(text);
    return new Demographics(
        birth(json.getJsonArray("birth")),
        json.getString("gender", ""),
        json.getString("marital_status", ""),
        json.getInteger("household_size"),
        years(json.getJsonArray("child_birth_years")),
        json.getBoolean("no_children", false),
        json.getInteger("young_children"),
        json.getInteger("teenagers"),
        json.getBoolean("senior"),
        json.getBoolean("partner"),
        json.getBoolean("dependents"),
        json.getString("education", ""),
        json.getString("occupation", ""),
        json.getString("industry", ""),
        json.getString("position", ""),
        income(json),
        json.getString("country", ""),
        json.getString("division_code", ""),
        json.getString("region", ""),
        json.getString("city", ""),
        json.getString("settlement", ""),
        json.getString("city_size", ""));
  }

  private static @Nullable PartialDate birth(@Nullable JsonArray parts) {
    return parts == null
        ? null
        : new PartialDate(parts.getInteger(0), parts.getInteger(1), parts.getInteger(2));
  }

  private static List<Integer> years(@Nullable JsonArray years) {
    return years == null
        ? List.of()
        : years.stream().map(year -> ((Number) year).intValue()).toList();
  }

  private static @Nullable Income income(JsonObject json) {
    String amount = json.getString("income");
    return amount == null
        ? null
        : new Income(new BigDecimal(amount), json.getString("currency", ""));
  }
}
