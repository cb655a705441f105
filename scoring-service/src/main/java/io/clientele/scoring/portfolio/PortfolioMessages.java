package io.clientele.scoring.portfolio;

import io.clientele.contracts.scoring.v1.Portfolio.CurrencyPortfolio;
import io.clientele.scoring.portfolio.Portfolio.Holding;
import io.clientele.scoring.portfolio.Portfolio.Known;
import java.time.Instant;

/** The portfolio as a message. */
final class PortfolioMessages {

  private PortfolioMessages() {}

  static io.clientele.contracts.scoring.v1.Portfolio message(Portfolio portfolio, Instant asOf) {
    var message =
        io.clientele.contracts.scoring.v1.Portfolio.newBuilder()
            .setAsOf(ParetoMessages.timestamp(asOf))
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
            .setClv(MoneyMessages.expected(forecast.clv(), known.currency()))
            .setClvLow(MoneyMessages.expected(forecast.low(), known.currency()))
            .setClvHigh(MoneyMessages.expected(forecast.high(), known.currency()));
      }
    }
    return message.build();
  }
}
