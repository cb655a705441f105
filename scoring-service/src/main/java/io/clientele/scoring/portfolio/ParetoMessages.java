package io.clientele.scoring.portfolio;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.ParetoCurve;
import io.clientele.contracts.scoring.v1.ParetoCurve.CurrencyCurve;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;

/** Pareto curves as messages. */
final class ParetoMessages {

  private ParetoMessages() {}

  static Basis basis(GetParetoCurveRequest.Basis basis) {
    return switch (basis) {
      case BASIS_UNSPECIFIED, NET_REVENUE -> Basis.NET_REVENUE;
      case PROFIT -> Basis.PROFIT;
      case CLV -> Basis.CLV;
      case UNRECOGNIZED ->
          throw new ClienteleException(
              ErrorCode.INVALID_FIELD, "basis", "must be NET_REVENUE, PROFIT or CLV");
    };
  }

  static ParetoCurve message(List<Curve> curves, Instant asOf) {
    ParetoCurve.Builder message = ParetoCurve.newBuilder().setAsOf(TimeMessages.timestamp(asOf));
    curves.forEach(curve -> message.addCurrencies(message(curve)));
    return message.build();
  }

  private static CurrencyCurve message(Curve curve) {
    Concentration spread = curve.spread();
    CurrencyCurve.Builder message =
        CurrencyCurve.newBuilder()
            .setCurrency(curve.currency())
            .setBuyers(spread.buyers())
            .setTotal(MoneyMessages.money(curve.total(), curve.currency()));
    spread.topShare().ifPresent(message::setTop20PercentShare);
    spread.gini().ifPresent(message::setGini);
    spread
        .points()
        .forEach(point ->
            message.addPoints(
                ParetoCurve.Point.newBuilder().setBuyers(point.buyers()).setValue(point.value())));
    return message.build();
  }
}
