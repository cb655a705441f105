package io.clientele.gateway.scorecard;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.Aggregate;
import io.clientele.contracts.scoring.v1.Bin;
import io.clientele.contracts.scoring.v1.Indicator;
import io.clientele.contracts.scoring.v1.MissingPolicy;
import io.clientele.contracts.scoring.v1.Outcome;
import io.clientele.contracts.scoring.v1.PointFunction;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardWarning;
import io.clientele.contracts.scoring.v1.WeightFit;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;

/** Scorecards of the contracts. */
final class ScorecardMessages {

  private ScorecardMessages() {}

  static ScorecardView view(Scorecard s) {
    return new ScorecardView(
        s.getScorecardId(),
        s.getName(),
        s.getVersion(),
        EnumMessages.given(s.getState()),
        given(s.getDisplayNameEn()),
        given(s.getDisplayNameZh()),
        s.getIndicatorsList().stream().map(ScorecardMessages::view).toList(),
        finite(s.getBase()),
        s.getBandsList().stream().map(ScorecardMessages::view).toList(),
        TimeMessages.text(s.hasCreatedAt(), s.getCreatedAt()),
        TimeMessages.text(s.hasActivatedAt(), s.getActivatedAt()),
        TimeMessages.text(s.hasRetiredAt(), s.getRetiredAt()),
        s.getWarningsList().stream().map(ScorecardMessages::view).toList(),
        s.hasFit() ? view(s.getFit()) : null);
  }

  static ScorecardView.WarningView view(ScorecardWarning w) {
    return new ScorecardView.WarningView(
        w.getCode(), given(ScorecardFieldNames.ofDefinition(w.getField())), w.getDetail());
  }

  private static ScorecardView.BandView view(ScoreBand b) {
    return new ScorecardView.BandView(
        b.getLabel(),
        given(b.getDisplayNameEn()),
        given(b.getDisplayNameZh()),
        finite(b.hasFrom(), b.getFrom()));
  }

  private static IndicatorView view(Indicator i) {
    return new IndicatorView(
        i.getName(),
        given(i.getDisplayNameEn()),
        given(i.getDisplayNameZh()),
        i.hasExpression() ? i.getExpression() : null,
        i.hasAggregate() ? view(i.getAggregate()) : null,
        i.hasBins()
            ? i.getBins().getBinsList().stream().map(ScorecardMessages::view).toList()
            : null,
        i.hasFunction() ? view(i.getFunction()) : null,
        finite(i.getWeight()),
        i.hasMissing() ? view(i.getMissing()) : null,
        EnumMessages.given(i.getMonotone()));
  }

  private static IndicatorView.AggregateView view(Aggregate a) {
    return new IndicatorView.AggregateView(
        EnumMessages.given(a.getMeasure()),
        EnumMessages.given(a.getFunction()),
        finite(a.getWindowDays()),
        finite(a.getHalfLifeDays()));
  }

  private static IndicatorView.BinView view(Bin b) {
    return new IndicatorView.BinView(
        finite(b.hasFrom(), b.getFrom()),
        finite(b.hasTo(), b.getTo()),
        b.getValuesList().isEmpty() ? null : b.getValuesList(),
        finite(b.getPoints()),
        finite(b.hasWeightOfEvidence(), b.getWeightOfEvidence()));
  }

  private static IndicatorView.FunctionView view(PointFunction f) {
    boolean logistic = f.getShape() == PointFunction.Shape.LOGISTIC;
    return new IndicatorView.FunctionView(
        EnumMessages.given(f.getShape()),
        finite(f.getScale()),
        finite(f.getOffset()),
        finite(logistic, f.getMidpoint()),
        finite(logistic, f.getSteepness()),
        finite(f.hasMinimum(), f.getMinimum()),
        finite(f.hasMaximum(), f.getMaximum()));
  }

  private static IndicatorView.MissingView view(MissingPolicy m) {
    return new IndicatorView.MissingView(
        EnumMessages.given(m.getKind()),
        finite(m.getKind() == MissingPolicy.Kind.POINTS, m.getPoints()));
  }

  private static WeightFitView view(WeightFit f) {
    return new WeightFitView(
        f.hasOutcome() ? view(f.getOutcome()) : null,
        TimeMessages.text(f.hasAsOf(), f.getAsOf()),
        f.getCustomers(),
        f.getPositives(),
        finite(f.getAuc()),
        finite(f.getLogLikelihood()),
        f.getInformationValuesList().stream().map(ScorecardMessages::view).toList());
  }

  private static WeightFitView.InformationValueView view(WeightFit.InformationValue v) {
    return new WeightFitView.InformationValueView(
        v.getIndicator(),
        finite(v.getInformationValue()),
        v.getBinsList().stream().map(ScorecardMessages::view).toList(),
        finite(v.getWeight()),
        finite(v.getStandardError()));
  }

  static WeightFitView.OutcomeView view(Outcome o) {
    return new WeightFitView.OutcomeView(
        finite(o.hasOrderWithinDays(), o.getOrderWithinDays()),
        o.hasAttribute() ? o.getAttribute() : null,
        o.getNegated());
  }
}
