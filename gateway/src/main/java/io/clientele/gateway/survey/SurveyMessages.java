package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsResponse;
import io.clientele.contracts.feedback.v1.Survey;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyInvitation;
import io.clientele.contracts.feedback.v1.SurveyInvitationOutcome;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Surveys and invitations between JSON and the contracts. */
final class SurveyMessages {

  /** What a survey can say; what only answers have may stand beside it and says nothing. */
  private static final List<String> SURVEY =
      List.of(
          "title",
          "introduction",
          "thanks",
          "default_language",
          "languages",
          "questions",
          "survey_id",
          "version",
          "state",
          "active_version",
          "latest_version",
          "created_at");

  private static final List<String> INVITATION =
      List.of("customer_ids", "order_id", "sampling_rate", "valid_days");

  private SurveyMessages() {}

  static SurveyDefinition definition(Fields body) {
    body.knowing(SURVEY);
    SurveyDefinition.Builder definition =
        SurveyDefinition.newBuilder()
            .setTitle(QuestionMessages.text(body, "title"))
            .setIntroduction(QuestionMessages.text(body, "introduction"))
            .setThanks(QuestionMessages.text(body, "thanks"))
            .setDefaultLanguage(body.requiredText("default_language"))
            .addAllLanguages(body.texts("languages"));
    body.objects("questions")
        .forEach(one -> definition.addQuestions(QuestionMessages.question(one)));
    return definition.build();
  }

  static SurveyView view(Survey s) {
    SurveyDefinition d = s.getDefinition();
    return new SurveyView(
        s.getSurveyId(),
        s.getVersion(),
        EnumMessages.given(s.getState()),
        s.getActiveVersion() == 0 ? null : s.getActiveVersion(),
        s.getLatestVersion(),
        TimeMessages.text(s.hasCreatedAt(), s.getCreatedAt()),
        QuestionMessages.view(d.getTitle()),
        QuestionMessages.view(d.getIntroduction()),
        QuestionMessages.view(d.getThanks()),
        d.getDefaultLanguage(),
        d.getLanguagesList(),
        d.getQuestionsList().stream().map(QuestionMessages::view).toList());
  }

  static InviteCustomersRequest invitations(String surveyId, Fields body, String requestId) {
    body.knowing(INVITATION);
    return InviteCustomersRequest.newBuilder()
        .setSurveyId(surveyId)
        .setRequestId(requestId)
        .addAllCustomerIds(body.texts("customer_ids"))
        .setOrderId(body.text("order_id").orElse(""))
        .setSamplingRate(body.number("sampling_rate").map(SurveyMessages::rate).orElse(0.0))
        .setValidDays(body.whole("valid_days").map(SurveyMessages::days).orElse(0))
        .build();
  }

  /** In the contract zero means all, which nobody means who writes it. */
  private static double rate(double rate) {
    if (!(rate > 0 && rate <= 1)) {
      throw Fields.invalid("sampling_rate", "must be above 0 and at most 1");
    }
    return rate;
  }

  private static int days(int days) {
    if (days < 1) {
      throw Fields.invalid("valid_days", "must be from 1 to 365");
    }
    return days;
  }

  static InvitationView.Outcome view(SurveyInvitationOutcome o, SurveyLinks links) {
    return new InvitationView.Outcome(
        o.getCustomerId(),
        EnumMessages.given(o.getState()),
        ScalarMessages.given(o.getInvitationId()),
        o.getToken().isEmpty() ? null : links.url(o.getToken()),
        TimeMessages.text(o.hasExpiresAt(), o.getExpiresAt()));
  }

  static InvitationView.Invitations view(ListInvitationsResponse page) {
    return new InvitationView.Invitations(
        page.getInvitationsList().stream().map(SurveyMessages::view).toList(),
        page.getNextPageToken());
  }

  private static InvitationView view(SurveyInvitation i) {
    return new InvitationView(
        i.getInvitationId(),
        i.getSurveyId(),
        i.getVersion(),
        i.getCustomerId(),
        ScalarMessages.given(i.getOrderId()),
        EnumMessages.given(i.getState()),
        TimeMessages.text(i.hasInvitedAt(), i.getInvitedAt()),
        TimeMessages.text(i.hasExpiresAt(), i.getExpiresAt()),
        TimeMessages.text(i.hasOpenedAt(), i.getOpenedAt()),
        TimeMessages.text(i.hasAnsweredAt(), i.getAnsweredAt()),
        TimeMessages.text(i.hasDeclinedAt(), i.getDeclinedAt()));
  }
}
