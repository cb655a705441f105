package io.clientele.feedback.survey;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.ActivateSurveyRequest;
import io.clientele.contracts.feedback.v1.AddSurveyVersionRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.CreateSurveyRequest;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.EndSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyResultsRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersResponse;
import io.clientele.contracts.feedback.v1.ListInvitationsRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsResponse;
import io.clientele.contracts.feedback.v1.ListSurveysRequest;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseResponse;
import io.clientele.contracts.feedback.v1.Survey;
import io.clientele.contracts.feedback.v1.SurveyResults;
import io.clientele.contracts.feedback.v1.SurveyService;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.SurveyDrafting;
import io.clientele.feedback.survey.invitation.Inviting;
import io.clientele.feedback.survey.response.LinkAnswering;
import io.clientele.feedback.survey.response.ResponseTaking;
import io.clientele.feedback.survey.result.ResultReading;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashSet;

/** The gRPC edge of surveys. */
@GrpcService
public class SurveyGrpc implements SurveyService {

  private static final int MOST_CUSTOMERS = 1_000;
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 200;

  private final SurveyDrafting drafting;
  private final Inviting inviting;
  private final ResponseTaking taking;
  private final LinkAnswering links;
  private final ResultReading results;

  SurveyGrpc(
      SurveyDrafting drafting,
      Inviting inviting,
      ResponseTaking taking,
      LinkAnswering links,
      ResultReading results) {
    this.drafting = drafting;
    this.inviting = inviting;
    this.taking = taking;
    this.links = links;
    this.results = results;
  }

  @Override
  public Uni<Survey> createSurvey(CreateSurveyRequest request) {
    return drafting
        .create(
            request.getSurveyId(),
            DefinitionMessages.questionnaire(request.getDefinition()),
            Instant.now())
        .map(SurveyMessages::message);
  }

  @Override
  public Uni<Survey> getSurvey(GetSurveyRequest request) {
    return drafting.find(request.getSurveyId(), request.getVersion()).map(SurveyMessages::message);
  }

  @Override
  public Uni<ListSurveysResponse> listSurveys(ListSurveysRequest request) {
    int size = pageSize(request.getPageSize());
    return drafting
        .after(PlaceToken.survey(request.getPageToken()), size + 1)
        .map(surveys -> SurveyMessages.page(surveys, size));
  }

  @Override
  public Uni<Survey> addSurveyVersion(AddSurveyVersionRequest request) {
    return drafting
        .revise(
            request.getSurveyId(),
            DefinitionMessages.questionnaire(request.getDefinition()),
            Instant.now())
        .map(SurveyMessages::message);
  }

  @Override
  public Uni<Survey> activateSurvey(ActivateSurveyRequest request) {
    return drafting
        .activate(request.getSurveyId(), request.getVersion())
        .map(SurveyMessages::message);
  }

  @Override
  public Uni<Survey> endSurvey(EndSurveyRequest request) {
    return drafting.end(request.getSurveyId()).map(SurveyMessages::message);
  }

  @Override
  public Uni<InviteCustomersResponse> inviteCustomers(InviteCustomersRequest request) {
    if (request.getCustomerIdsCount() > MOST_CUSTOMERS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "customer_ids",
          "at most " + MOST_CUSTOMERS + " customers in one call; send several calls");
    }
    return inviting
        .invite(SurveyMessages.request(request), Instant.now())
        .map(SurveyMessages::response);
  }

  @Override
  public Uni<ListInvitationsResponse> listInvitations(ListInvitationsRequest request) {
    int size = pageSize(request.getPageSize());
    Instant now = Instant.now();
    return inviting
        .before(
            request.getSurveyId(),
            SurveyMessages.state(request),
            PlaceToken.invitation(request.getPageToken()),
            size + 1,
            now)
        .map(invitations -> SurveyMessages.page(invitations, size, now));
  }

  @Override
  public Uni<RecordSurveyResponseResponse> recordSurveyResponse(
      RecordSurveyResponseRequest request) {
    return taking
        .take(ResponseMessages.given(request, Instant.now()))
        .map(ResponseMessages::response);
  }

  @Override
  public Uni<OpenSurveyLinkResponse> openSurveyLink(OpenSurveyLinkRequest request) {
    return links.open(request.getToken(), Instant.now()).map(ResponseMessages::opened);
  }

  @Override
  public Uni<AnswerSurveyLinkResponse> answerSurveyLink(AnswerSurveyLinkRequest request) {
    return links
        .answer(
            request.getToken(),
            request.getLanguage(),
            ResponseMessages.answers(request.getAnswersList()),
            new HashSet<>(request.getShownList()),
            Instant.now())
        .map(ResponseMessages::answered);
  }

  @Override
  public Uni<DeclineSurveyLinkResponse> declineSurveyLink(DeclineSurveyLinkRequest request) {
    return links
        .decline(request.getToken(), Instant.now())
        .map(survey ->
            DeclineSurveyLinkResponse.newBuilder()
                .setSurveyId(survey.surveyId())
                .setDefinition(DefinitionMessages.message(survey.questionnaire()))
                .build());
  }

  @Override
  public Uni<SurveyResults> getSurveyResults(GetSurveyResultsRequest request) {
    return results
        .read(ResultMessages.query(request), Instant.now())
        .map(read -> ResultMessages.message(request.getSurveyId(), read));
  }

  /** As AIP-158 has it: zero is the usual size, and too large a size is the largest. */
  private static int pageSize(int asked) {
    Field.require(asked >= 0, "page_size", "is negative; it is 0 (for " + USUAL_PAGE + ") or more");
    return asked == 0 ? USUAL_PAGE : Math.min(asked, LARGEST_PAGE);
  }
}
