package io.clientele.scoring.portfolio;

import com.google.type.Money;
import io.clientele.contracts.scoring.v1.Portfolio.CurrencyPortfolio;
import io.clientele.scoring.portfolio.Portfolio.Holding;
import io.clientele.scoring.portfolio.Portfolio.Known;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** The portfolio as a message. */
final class PortfolioMessages {

  private static final int CENT_DIGITS = 2;
  private static final double MOST = 9e18;

  private PortfolioMessages() {}

  static io.clientele.contracts.scoring.v1.Portfolio message(Portfolio portfolio, Instant asOf) {
    var message =
        io.clientele.contracts.scoring.v1.Portfolio.newBuilder()
            .setAsOf(TimeMessages.timestamp(asOf))
            .setModelId(portfolio.modelId())
            .setHorizonDays(portfolio.horizonDays());
    portfolio.currencies().forEach(holding -> message.addCurrencies(message(holding)));
    return message.build();
  }

  private static CurrencyPortfolio message(Holding holding) {
    Known known = holding.known();
    CurrencyPortfolio.Builder message =
        CurrencyPortfolio.newBuilder()
            .setCurrency(known.currency())
            .setBuyers(known.buyers())
            .setNetRevenue(MoneyMessages.money(known.net(), known.currency()))
            .setCostCoverage(known.costCoverage());
    if (known.costedOrders() > 0) {
      message.setKnownProfit(MoneyMessages.money(known.knownProfit(), known.currency()));
    }
    PortfolioForecast forecast = holding.forecast();
    if (forecast != null) {
      message.setExpectedAlive(forecast.alive()).setExpectedPurchases(forecast.purchases());
      if (holding.spends()) {
        message
            .setClv(expected(forecast.clv(), known.currency()))
            .setClvLow(expected(forecast.low(), known.currency()))
            .setClvHigh(expected(forecast.high(), known.currency()));
      }
    }
    return message.build();
  }

  /** An amount that is expected, in hundredths: it is not known more exactly. */
  private static Money expected(double amount, String currency) {
    return MoneyMessages.money(
        BigDecimal.valueOf(Math.clamp(amount, -MOST, MOST))
            .setScale(CENT_DIGITS, RoundingMode.HALF_EVEN),
        currency);
  }
}
