package io.clientele.gateway.scorecard;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.Contribution;
import io.clientele.contracts.scoring.v1.CustomerScore;
import io.clientele.contracts.scoring.v1.PreviewScorecardResponse;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.ScorecardBacktest;
import io.clientele.gateway.wire.TimeMessages;
import java.util.TreeMap;

/** What scorecards say, of the contracts. */
final class ResultMessages {

  private ResultMessages() {}

  static PreviewView view(PreviewScorecardResponse p) {
    return new PreviewView(
        p.getScoresList().stream().map(ResultMessages::view).toList(),
        new TreeMap<>(p.getBandsMap()),
        finite(p.getCoverageMap()),
        p.getWarningsList().stream().map(ScorecardMessages::view).toList(),
        finite(p.getMean()),
        finite(p.getMinimum()),
        finite(p.getMaximum()));
  }

  private static PreviewView.CustomerScoreView view(CustomerScore s) {
    return new PreviewView.CustomerScoreView(
        s.getCustomerId(),
        finite(s.hasScore(), s.getScore()),
        given(s.getBand()),
        s.getContributionsList().stream().map(ResultMessages::view).toList());
  }

  private static ContributionView view(Contribution c) {
    return new ContributionView(
        c.getIndicator(),
        c.hasValue() ? c.getValue() : null,
        finite(c.getPoints()),
        finite(c.getWeight()),
        finite(c.getContribution()),
        c.getMissing());
  }

  static BacktestView view(ScorecardBacktest b) {
    return new BacktestView(
        b.getBacktestId(),
        b.getScorecardId(),
        TimeMessages.text(b.hasAsOf(), b.getAsOf()),
        b.hasOutcome() ? ScorecardMessages.view(b.getOutcome()) : null,
        b.getCustomers(),
        b.getPositives(),
        b.getAbstained(),
        finite(b.getAuc()),
        finite(b.getKolmogorovSmirnov()),
        b.getTenthsList().stream().map(ResultMessages::view).toList(),
        b.getBandsList().stream().map(ResultMessages::view).toList());
  }

  private static BacktestView.GroupView view(ScorecardBacktest.ScoreGroup g) {
    return new BacktestView.GroupView(
        given(g.getLabel()),
        finite(g.getFrom()),
        finite(g.getTo()),
        g.getCustomers(),
        g.getPositives(),
        finite(g.getRate()),
        finite(g.getLift()));
  }

  static ExplanationView view(ScoreExplanation e) {
    return new ExplanationView(
        e.getCustomerId(),
        e.getScorecard(),
        e.getVersion() == 0 ? null : e.getVersion(),
        TimeMessages.text(e.hasAsOf(), e.getAsOf()),
        finite(e.hasScore(), e.getScore()),
        given(e.getLabel()),
        finite(e.getBase()),
        e.getContributionsList().stream().map(ResultMessages::view).toList(),
        given(e.getTextEn()),
        given(e.getTextZh()),
        e.hasNext() ? view(e.getNext()) : null);
  }

  private static ExplanationView.NextStepView view(ScoreExplanation.NextStep n) {
    return new ExplanationView.NextStepView(
        n.getLabel(),
        n.getIndicator(),
        finite(n.getFrom()),
        finite(n.getTo()),
        given(n.getTextEn()),
        given(n.getTextZh()));
  }
}
