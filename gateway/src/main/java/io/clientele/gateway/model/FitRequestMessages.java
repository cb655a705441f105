package io.clientele.gateway.model;

import io.clientele.contracts.scoring.v1.ClvFamily;
import io.clientele.contracts.scoring.v1.FitModelRequest;
import io.clientele.contracts.scoring.v1.ModelKind;
import io.clientele.contracts.scoring.v1.TimeUnit;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for fits between JSON and the contracts. */
final class FitRequestMessages {

  private static final List<String> FIELDS =
      List.of(
          "kind",
          "family",
          "calibration_end",
          "holdout_end",
          "time_unit",
          "penalty",
          "sources",
          "currency",
          "discount_rate",
          "horizon_days",
          "margin",
          "promote",
          "outcome",
          "features");

  private FitRequestMessages() {}

  static FitModelRequest request(Fields body) {
    body.knowing(FIELDS);
    FitModelRequest.Builder request =
        FitModelRequest.newBuilder()
            .setKind(kind(body.path("kind"), body.requiredText("kind")))
            .setCalibrationEnd(body.text("calibration_end").orElse(""))
            .setHoldoutEnd(body.text("holdout_end").orElse(""))
            .setPenalty(body.number("penalty").orElse(0.0))
            .addAllSources(body.texts("sources"))
            .setHorizonDays(body.whole("horizon_days").orElse(0))
            .setMargin(body.number("margin").orElse(0.0))
            .setPromote(body.flag("promote").orElse(false))
            .setOutcome(body.text("outcome").orElse(""))
            .addAllFeatures(body.texts("features"));
    body.text("family")
        .map(text -> EnumMessages.parse(body.path("family"), text, ClvFamily.values()))
        .ifPresent(request::setFamily);
    body.text("time_unit")
        .map(text -> EnumMessages.parse(body.path("time_unit"), text, TimeUnit.values()))
        .ifPresent(request::setTimeUnit);
    body.text("currency")
        .map(code -> Currencies.known(body.path("currency"), code))
        .ifPresent(request::setCurrency);
    body.number("discount_rate").ifPresent(request::setDiscountRate);
    return request.build();
  }

  static ModelKind kind(String path, String text) {
    return text.isEmpty()
        ? ModelKind.MODEL_KIND_UNSPECIFIED
        : EnumMessages.parse(path, text, ModelKind.values());
  }

  static FitRequestView view(FitModelRequest r) {
    return new FitRequestView(
        EnumMessages.given(r.getKind()),
        family(r.getFamily()),
        ScalarMessages.given(r.getCalibrationEnd()),
        ScalarMessages.given(r.getHoldoutEnd()),
        EnumMessages.given(r.getTimeUnit()) == null ? null : r.getTimeUnit().name(),
        ScalarMessages.finite(r.getPenalty()),
        r.getSourcesList(),
        ScalarMessages.given(r.getCurrency()),
        ScalarMessages.finite(r.hasDiscountRate(), r.getDiscountRate()),
        r.getHorizonDays(),
        ScalarMessages.finite(r.getMargin()),
        r.getPromote(),
        ScalarMessages.given(r.getOutcome()),
        r.getFeaturesList());
  }

  /** The family as its literature spells it. */
  static @Nullable String family(ClvFamily family) {
    return EnumMessages.given(family) == null ? null : family.name();
  }
}
