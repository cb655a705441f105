package io.clientele.feedback.survey;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersResponse;
import io.clientele.contracts.feedback.v1.ListInvitationsRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsResponse;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.SurveyInvitation;
import io.clientele.contracts.feedback.v1.SurveyInvitationOutcome;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Survey;
import io.clientele.feedback.survey.invitation.Invitation;
import io.clientele.feedback.survey.invitation.InvitationOutcome;
import io.clientele.feedback.survey.invitation.InvitationRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The message forms of surveys and invitations. */
final class SurveyMessages {

  private static final int USUAL_DAYS = 14;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private SurveyMessages() {}

  static io.clientele.contracts.feedback.v1.Survey message(Survey survey) {
    return io.clientele.contracts.feedback.v1.Survey.newBuilder()
        .setSurveyId(survey.surveyId())
        .setVersion(survey.version())
        .setDefinition(DefinitionMessages.message(survey.questionnaire()))
        .setState(
            switch (survey.state()) {
              case DRAFT -> io.clientele.contracts.feedback.v1.Survey.State.DRAFT;
              case ACTIVE -> io.clientele.contracts.feedback.v1.Survey.State.ACTIVE;
              case ENDED -> io.clientele.contracts.feedback.v1.Survey.State.ENDED;
            })
        .setActiveVersion(survey.activeVersion())
        .setLatestVersion(survey.latestVersion())
        .setCreatedAt(timestamp(survey.createdAt()))
        .build();
  }

  /** A page of a list that was read one further than its size. */
  static ListSurveysResponse page(List<Survey> surveys, int size) {
    ListSurveysResponse.Builder page = ListSurveysResponse.newBuilder();
    surveys.stream().limit(size).forEach(survey -> page.addSurveys(message(survey)));
    if (surveys.size() > size) {
      page.setNextPageToken(PlaceToken.of(surveys.get(size - 1).surveyId()));
    }
    return page.build();
  }

  /** Who is to be asked. */
  static InvitationRequest request(InviteCustomersRequest request) {
    return new InvitationRequest(
        request.getSurveyId(),
        request.getRequestId(),
        request.getCustomerIdsList(),
        request.getOrderId(),
        request.getSamplingRate() == 0 ? 1 : request.getSamplingRate(),
        request.getValidDays() == 0 ? USUAL_DAYS : request.getValidDays());
  }

  static InviteCustomersResponse response(List<InvitationOutcome> outcomes) {
    return InviteCustomersResponse.newBuilder()
        .addAllOutcomes(outcomes.stream().map(SurveyMessages::message).toList())
        .build();
  }

  private static SurveyInvitationOutcome message(InvitationOutcome outcome) {
    SurveyInvitationOutcome.Builder message =
        SurveyInvitationOutcome.newBuilder()
            .setCustomerId(outcome.customerId())
            .setState(SurveyInvitationOutcome.State.valueOf(outcome.verdict().name()))
            .setToken(outcome.token());
    outcome
        .invitation()
        .ifPresent(invitation ->
            message
                .setInvitationId(invitation.invitationId().toString())
                .setExpiresAt(timestamp(invitation.expiresAt())));
    return message.build();
  }

  /** The state of invitations that are asked for; empty: all. */
  static Optional<Invitation.State> state(ListInvitationsRequest request) {
    return switch (request.getState()) {
      case STATE_UNSPECIFIED -> Optional.empty();
      case SENT -> Optional.of(Invitation.State.SENT);
      case OPENED -> Optional.of(Invitation.State.OPENED);
      case ANSWERED -> Optional.of(Invitation.State.ANSWERED);
      case DECLINED -> Optional.of(Invitation.State.DECLINED);
      case EXPIRED -> Optional.of(Invitation.State.EXPIRED);
      case UNRECOGNIZED ->
          throw Field.invalid("state", "is sent, opened, answered, declined or expired");
    };
  }

  /** A page of a list that was read one further than its size. */
  static ListInvitationsResponse page(List<Invitation> invitations, int size, Instant now) {
    ListInvitationsResponse.Builder page = ListInvitationsResponse.newBuilder();
    invitations.stream().limit(size).forEach(one -> page.addInvitations(message(one, now)));
    if (invitations.size() > size) {
      page.setNextPageToken(PlaceToken.of(Long.toString(invitations.get(size - 1).seq())));
    }
    return page.build();
  }

  private static SurveyInvitation message(Invitation invitation, Instant now) {
    SurveyInvitation.Builder message =
        SurveyInvitation.newBuilder()
            .setInvitationId(invitation.invitationId().toString())
            .setSurveyId(invitation.surveyId())
            .setVersion(invitation.version())
            .setCustomerId(invitation.customerId())
            .setOrderId(invitation.orderId())
            .setState(SurveyInvitation.State.valueOf(invitation.state(now).name()))
            .setInvitedAt(timestamp(invitation.invitedAt()))
            .setExpiresAt(timestamp(invitation.expiresAt()));
    invitation.openedAt().ifPresent(time -> message.setOpenedAt(timestamp(time)));
    invitation.answeredAt().ifPresent(time -> message.setAnsweredAt(timestamp(time)));
    invitation.declinedAt().ifPresent(time -> message.setDeclinedAt(timestamp(time)));
    return message.build();
  }

  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /** A time within what the database can take. */
  static Instant instant(String field, Timestamp timestamp) {
    try {
      Instant instant = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
      Field.require(
          !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST),
          field,
          "lies not within the years 1970 and 9999");
      return instant;
    } catch (DateTimeException | ArithmeticException e) {
      throw Field.invalid(field, "is no point in time that can be represented");
    }
  }
}
