package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.FamilyChoice;
import io.clientele.scoring.clv.TimeUnit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a fit of a model of lifetime value is asked for.
 *
 * @param family of {@link Family}, or {@code AUTO}
 * @param calibrationEnd the last day that is fitted
 * @param holdoutEnd the last day of the holdout; the calibration's end where there is none
 * @param penalty weight of the squares of the logarithms of the parameters
 * @param sources of the purchases; empty: all
 * @param currency of the spend; empty: that of most customers
 */
record FitRequest(
    String family,
    LocalDate calibrationEnd,
    LocalDate holdoutEnd,
    double penalty,
    List<String> sources,
    String currency,
    ClvTerms terms) {

  private static final String AUTO = "AUTO";
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final int LONGEST_HOLDOUT = 3_650;
  private static final int LONGEST_HORIZON = 3_650;
  private static final int MOST_SOURCES = 100;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /**
   * Reads and checks a request, and fills in what was left out.
   *
   * @throws ClienteleException INVALID_FIELD with the field at fault
   */
  static FitRequest of(JsonObject request, LocalDate today) {
    String family = request.getString("family", AUTO);
    if (!family.equals(AUTO)
        && Arrays.stream(Family.values()).noneMatch(known -> known.name().equals(family))) {
      throw invalid(
          "family", "there is no such family of models; leave it out for the best of all");
    }
    String asked = request.getString("calibration_end", "");
    LocalDate end = asked.isEmpty() ? today.minusDays(1) : date("calibration_end", asked);
    if (end.isAfter(today) || end.isBefore(FIRST_DAY)) {
      throw invalid("calibration_end", "must lie between 1970-01-01 and today");
    }
    String holdout = request.getString("holdout_end", "");
    LocalDate holdoutEnd = holdout.isEmpty() ? end : date("holdout_end", holdout);
    if (!holdout.isEmpty()
        && (!holdoutEnd.isAfter(end)
            || holdoutEnd.isAfter(today)
            || holdoutEnd.isAfter(end.plusDays(LONGEST_HOLDOUT)))) {
      throw invalid(
          "holdout_end",
          "must come after calibration_end, by "
              + LONGEST_HOLDOUT
              + " days at most, and not after today");
    }
    return new FitRequest(
        family,
        end,
        holdoutEnd,
        penalty(request.getDouble("penalty", 0.0)),
        sources(request.getJsonArray("sources", new JsonArray())),
        currency(request.getString("currency", "")),
        terms(request));
  }

  private static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid(field, "must be a date such as 2026-06-30");
    }
  }

  private static double penalty(double penalty) {
    if (!(penalty >= 0 && penalty <= 1e6)) {
      throw invalid("penalty", "must be a number from 0 to 1000000");
    }
    return penalty;
  }

  private static List<String> sources(JsonArray asked) {
    if (asked.size() > MOST_SOURCES) {
      throw invalid("sources", "at most " + MOST_SOURCES + " sources; none stands for all");
    }
    List<String> sources = asked.stream().map(String.class::cast).distinct().toList();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).isBlank() || sources.get(i).indexOf('\0') >= 0) {
        throw invalid("sources[" + i + "]", "must be the name of a source");
      }
    }
    return sources;
  }

  private static String currency(String currency) {
    if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
      throw invalid("currency", "must be three capital letters such as EUR");
    }
    return currency;
  }

  private static ClvTerms terms(JsonObject request) {
    double rate = request.getDouble("discount_rate", 0.1);
    if (!(rate >= 0 && rate < 1)) {
      throw invalid("discount_rate", "must be at least 0 and below 1, by year");
    }
    int horizon = request.getInteger("horizon_days", 365);
    if (horizon < 1 || horizon > LONGEST_HORIZON) {
      throw invalid("horizon_days", "must be 1 to " + LONGEST_HORIZON);
    }
    double margin = request.getDouble("margin", 1.0);
    if (!(margin > 0 && margin <= 1)) {
      throw invalid("margin", "must be above 0 and at most 1");
    }
    String unit = request.getString("time_unit", TimeUnit.WEEK.name());
    if (Arrays.stream(TimeUnit.values()).noneMatch(known -> known.name().equals(unit))) {
      throw invalid("time_unit", "must be DAY, WEEK or MONTH");
    }
    return new ClvTerms(TimeUnit.valueOf(unit), rate, horizon, margin);
  }

  private static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, field + " " + detail);
  }

  /** As it is stored, with what was left out. */
  JsonObject json(boolean promote) {
    return new JsonObject()
        .put("kind", ModelKind.CLV.name())
        .put("family", family)
        .put("calibration_end", calibrationEnd.toString())
        .put("holdout_end", holds() ? holdoutEnd.toString() : "")
        .put("time_unit", terms.unit().name())
        .put("penalty", penalty)
        .put("sources", new JsonArray(sources))
        .put("currency", currency)
        .put("discount_rate", terms.yearlyDiscountRate())
        .put("horizon_days", terms.horizonDays())
        .put("margin", terms.margin())
        .put("promote", promote);
  }

  /** Whether there is a holdout. */
  boolean holds() {
    return holdoutEnd.isAfter(calibrationEnd);
  }

  /** The families to compare. */
  List<Family> families() {
    return family.equals(AUTO) ? FamilyChoice.AUTO : List.of(Family.valueOf(family));
  }

  /** The same, of the days up to yesterday, with a holdout as long as this one's. */
  FitRequest upTo(LocalDate yesterday) {
    long held = holdoutEnd.toEpochDay() - calibrationEnd.toEpochDay();
    return new FitRequest(
        family, yesterday.minusDays(held), yesterday, penalty, sources, currency, terms);
  }
}
