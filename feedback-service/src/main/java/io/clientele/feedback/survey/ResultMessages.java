package io.clientele.feedback.survey;

import io.clientele.contracts.feedback.v1.GetSurveyResultsRequest;
import io.clientele.contracts.feedback.v1.SurveyAnswerCount;
import io.clientele.contracts.feedback.v1.SurveyEstimate;
import io.clientele.contracts.feedback.v1.SurveyQuestionResult;
import io.clientele.contracts.feedback.v1.SurveyResponseRate;
import io.clientele.contracts.feedback.v1.SurveyResultGroup;
import io.clientele.contracts.feedback.v1.SurveyResults;
import io.clientele.contracts.feedback.v1.SurveyRowResult;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.result.AnswerCount;
import io.clientele.feedback.survey.result.Estimate;
import io.clientele.feedback.survey.result.QuestionResult;
import io.clientele.feedback.survey.result.ResponseRate;
import io.clientele.feedback.survey.result.ResultGroup;
import io.clientele.feedback.survey.result.ResultQuery;
import io.clientele.feedback.survey.result.Results;
import io.clientele.feedback.survey.result.RowResult;
import java.util.List;
import java.util.Optional;

/** The message forms of results. */
final class ResultMessages {

  private ResultMessages() {}

  /** Which responses are counted. */
  static ResultQuery query(GetSurveyResultsRequest request) {
    return new ResultQuery(
        request.getSurveyId(),
        request.getVersion(),
        request.getLanguage(),
        request.hasFrom()
            ? Optional.of(SurveyMessages.instant("from", request.getFrom()))
            : Optional.empty(),
        request.hasBefore()
            ? Optional.of(SurveyMessages.instant("before", request.getBefore()))
            : Optional.empty(),
        switch (request.getGroupBy()) {
          case GROUPING_UNSPECIFIED -> ResultQuery.Grouping.NONE;
          case VERSION -> ResultQuery.Grouping.VERSION;
          case LANGUAGE -> ResultQuery.Grouping.LANGUAGE;
          case DAY -> ResultQuery.Grouping.DAY;
          case WEEK -> ResultQuery.Grouping.WEEK;
          case MONTH -> ResultQuery.Grouping.MONTH;
          case UNRECOGNIZED ->
              throw Field.invalid("group_by", "is version, language, day, week or month");
        });
  }

  static SurveyResults message(String surveyId, Results results) {
    return SurveyResults.newBuilder()
        .setSurveyId(surveyId)
        .setResponseRate(message(results.rate()))
        .setAll(message(results.all()))
        .addAllGroups(results.groups().stream().map(ResultMessages::message).toList())
        .build();
  }

  private static SurveyResponseRate message(ResponseRate rate) {
    SurveyResponseRate.Builder message =
        SurveyResponseRate.newBuilder()
            .setInvited(rate.invited())
            .setOpened(rate.opened())
            .setAnswered(rate.answered())
            .setDeclined(rate.declined())
            .setExpired(rate.expired());
    rate.rate().map(ResultMessages::message).ifPresent(message::setRate);
    return message.build();
  }

  private static SurveyResultGroup message(ResultGroup group) {
    return SurveyResultGroup.newBuilder()
        .setKey(group.key())
        .setResponses(group.responses())
        .addAllQuestions(group.questions().stream().map(ResultMessages::message).toList())
        .build();
  }

  private static SurveyQuestionResult message(QuestionResult result) {
    SurveyQuestionResult.Builder message =
        SurveyQuestionResult.newBuilder()
            .setQuestion(result.question())
            .setAnswered(result.answered())
            .addAllCounts(messages(result.counts()))
            .setMetric(DefinitionMessages.message(result.metric()))
            .addAllRows(result.rows().stream().map(ResultMessages::message).toList());
    result.mean().map(ResultMessages::message).ifPresent(message::setMean);
    result.value().map(ResultMessages::message).ifPresent(message::setMetricEstimate);
    return message.build();
  }

  private static SurveyRowResult message(RowResult row) {
    return SurveyRowResult.newBuilder()
        .setRow(row.row())
        .setAnswered(row.answered())
        .addAllCounts(messages(row.counts()))
        .build();
  }

  private static List<SurveyAnswerCount> messages(List<AnswerCount> counts) {
    return counts.stream()
        .map(count ->
            SurveyAnswerCount.newBuilder()
                .setValue(count.value())
                .setCount(count.count())
                .setShare(message(count.share()))
                .build())
        .toList();
  }

  private static SurveyEstimate message(Estimate estimate) {
    return SurveyEstimate.newBuilder()
        .setValue(estimate.value())
        .setLow(estimate.low())
        .setHigh(estimate.high())
        .build();
  }
}
