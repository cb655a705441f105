package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.SurveyAnswerCount;
import io.clientele.contracts.feedback.v1.SurveyEstimate;
import io.clientele.contracts.feedback.v1.SurveyQuestionResult;
import io.clientele.contracts.feedback.v1.SurveyResponseRate;
import io.clientele.contracts.feedback.v1.SurveyResultGroup;
import io.clientele.contracts.feedback.v1.SurveyResults;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Results between the contracts and JSON. */
final class ResultMessages {

  private ResultMessages() {}

  static SurveyResultsView view(SurveyResults results) {
    return new SurveyResultsView(
        results.getSurveyId(),
        view(results.getResponseRate()),
        view(results.getAll()),
        results.getGroupsList().stream().map(ResultMessages::view).toList());
  }

  private static SurveyResultsView.Rate view(SurveyResponseRate rate) {
    return new SurveyResultsView.Rate(
        rate.getInvited(),
        rate.getOpened(),
        rate.getAnswered(),
        rate.getDeclined(),
        rate.getExpired(),
        view(rate.hasRate(), rate.getRate()));
  }

  private static SurveyResultsView.Group view(SurveyResultGroup group) {
    return new SurveyResultsView.Group(
        ScalarMessages.given(group.getKey()),
        group.getResponses(),
        group.getQuestionsList().stream().map(ResultMessages::view).toList());
  }

  private static SurveyResultsView.Question view(SurveyQuestionResult q) {
    return new SurveyResultsView.Question(
        q.getQuestion(),
        q.getAnswered(),
        views(q.getCountsList()),
        view(q.hasMean(), q.getMean()),
        q.getMetric() == SurveyScale.Metric.NONE ? null : EnumMessages.given(q.getMetric()),
        view(q.hasMetricEstimate(), q.getMetricEstimate()),
        q.getRowsList().stream()
            .map(row ->
                new SurveyResultsView.Row(
                    row.getRow(), row.getAnswered(), views(row.getCountsList())))
            .toList());
  }

  /** Points and options have no capitals; the sentiments of texts are shown like them. */
  private static List<SurveyResultsView.Count> views(List<SurveyAnswerCount> counts) {
    return counts.stream()
        .map(one ->
            new SurveyResultsView.Count(
                one.getValue().toLowerCase(Locale.ROOT),
                one.getCount(),
                view(one.hasShare(), one.getShare())))
        .toList();
  }

  private static SurveyResultsView.@Nullable Estimate view(boolean set, SurveyEstimate estimate) {
    return set
        ? new SurveyResultsView.Estimate(estimate.getValue(), estimate.getLow(), estimate.getHigh())
        : null;
  }
}
