package io.clientele.gateway.value;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.Migration;
import io.clientele.contracts.scoring.v1.ParetoCurve;
import io.clientele.contracts.scoring.v1.Portfolio;
import io.clientele.contracts.scoring.v1.ReferralValue;
import io.clientele.contracts.scoring.v1.RfmCells;
import io.clientele.contracts.scoring.v1.RfmGroups;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.TimeMessages;

/** Figures over the base, of the contracts. */
final class ValueMessages {

  private ValueMessages() {}

  static GetParetoCurveRequest.Basis basis(String text) {
    return text.isEmpty()
        ? GetParetoCurveRequest.Basis.NET_REVENUE
        : EnumMessages.parse("basis", text, GetParetoCurveRequest.Basis.values());
  }

  static ParetoView view(ParetoCurve p) {
    return new ParetoView(
        TimeMessages.text(p.hasAsOf(), p.getAsOf()),
        p.getCurrenciesList().stream().map(ValueMessages::view).toList());
  }

  private static ParetoView.CurveView view(ParetoCurve.CurrencyCurve c) {
    return new ParetoView.CurveView(
        c.getCurrency(),
        c.getBuyers(),
        MoneyMessages.view(c.hasTotal(), c.getTotal()),
        finite(c.hasTop20PercentShare(), c.getTop20PercentShare()),
        finite(c.hasGini(), c.getGini()),
        c.getPointsList().stream()
            .map(p -> new ParetoView.PointView(finite(p.getBuyers()), finite(p.getValue())))
            .toList());
  }

  static PortfolioView view(Portfolio p) {
    boolean model = !p.getModelId().isEmpty();
    return new PortfolioView(
        TimeMessages.text(p.hasAsOf(), p.getAsOf()),
        given(p.getModelId()),
        model ? p.getHorizonDays() : null,
        p.getCurrenciesList().stream().map(c -> view(c, model)).toList());
  }

  private static PortfolioView.CurrencyView view(Portfolio.CurrencyPortfolio c, boolean model) {
    return new PortfolioView.CurrencyView(
        c.getCurrency(),
        c.getBuyers(),
        finite(model, c.getExpectedAlive()),
        finite(model, c.getExpectedPurchases()),
        MoneyMessages.view(c.hasClv(), c.getClv()),
        MoneyMessages.view(c.hasClvLow(), c.getClvLow()),
        MoneyMessages.view(c.hasClvHigh(), c.getClvHigh()),
        MoneyMessages.view(c.hasNetRevenue(), c.getNetRevenue()),
        MoneyMessages.view(c.hasKnownProfit(), c.getKnownProfit()),
        finite(c.getCostCoverage()));
  }

  static ReferralValueView view(ReferralValue r) {
    return new ReferralValueView(
        r.getCustomerId(),
        r.getValueList().stream().map(MoneyMessages::view).toList(),
        finite(r.getDiscount()),
        r.getGenerationsList());
  }

  static MigrationView view(Migration m) {
    return new MigrationView(
        m.getDimension(),
        TimeMessages.text(m.hasFrom(), m.getFrom()),
        TimeMessages.text(m.hasUntil(), m.getUntil()),
        m.getLabelsList(),
        m.getCellsList().stream()
            .map(c ->
                new MigrationView.CellView(
                    given(c.getFromLabel()), given(c.getToLabel()), c.getCustomers()))
            .toList());
  }

  static RfmCellsView view(RfmCells r) {
    return new RfmCellsView(
        TimeMessages.text(r.hasAsOf(), r.getAsOf()),
        r.getScores(),
        r.getCellsList().stream()
            .map(c ->
                new RfmCellsView.CellView(
                    c.getRecency(), c.getFrequency(), c.getMonetary(), c.getCustomers()))
            .toList());
  }

  static RfmGroupsView view(RfmGroups r) {
    return new RfmGroupsView(
        r.getVersion(),
        r.getScores(),
        r.getGroupsList().stream()
            .map(g ->
                new RfmGroupsView.GroupView(
                    g.getName(),
                    given(g.getDisplayNameEn()),
                    given(g.getDisplayNameZh()),
                    given(g.getRule()),
                    g.getCells()))
            .toList(),
        r.getFindingsList().stream()
            .map(f -> new RfmGroupsView.FindingView(f.getCode(), f.getDetail()))
            .toList());
  }
}
