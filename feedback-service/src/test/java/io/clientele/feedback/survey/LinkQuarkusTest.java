package io.clientele.feedback.survey;

import static io.clientele.feedback.survey.SurveyBench.EVERYTHING;
import static io.clientele.feedback.survey.SurveyBench.SURVEY;
import static io.clientele.feedback.survey.SurveyBench.choice;
import static io.clientele.feedback.survey.SurveyBench.number;
import static io.clientele.feedback.survey.SurveyBench.query;
import static io.clientele.feedback.survey.SurveyBench.refused;
import static io.clientele.feedback.survey.SurveyBench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.EndSurveyRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsResponse;
import io.clientele.contracts.feedback.v1.SurveyFault;
import io.clientele.contracts.feedback.v1.SurveyInvitation;
import io.clientele.contracts.feedback.v1.SurveyInvitationOutcome;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.clientele.feedback.survey.link.LinkSigner;
import io.clientele.feedback.survey.link.SurveyLink;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations and the links of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ProfilePort.class)
class LinkQuarkusTest {

  private static final List<String> SHOWN = List.of("nps", "reasons", "parts");

  @Inject LinkSigner signer;
  private SurveyBench bench;

  @BeforeEach
  void begin() throws SQLException {
    bench = new SurveyBench();
    SurveyBench.clear();
    bench.ask(EVERYTHING);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aLinkIsOpenedAnsweredStepByStepAndUsedUp() throws SQLException {
    String token = bench.token("c-1");
    assertThat(bench.open(token).getAskedList()).isEqualTo(SHOWN);

    AnswerSurveyLinkResponse low = bench.answer(token, SHOWN, number("nps", 2));
    assertThat(low.getAccepted()).isFalse();
    assertThat(low.getFaultsList()).isEmpty();
    assertThat(low.getAskedList()).containsExactly("nps", "why", "reasons", "parts");

    AnswerSurveyLinkResponse high =
        bench.answer(token, low.getAskedList(), number("nps", 9), text("why", "Was slow."));
    assertThat(high.getAccepted()).isTrue();
    assertThat(query("select answers::text from survey_response")).containsExactly("{\"nps\": 9}");
    refused(ErrorCode.LINK_USED, "token", () -> bench.open(token));
    refused(ErrorCode.LINK_USED, "token", () -> bench.answer(token, SHOWN, number("nps", 9)));
  }

  @Test
  void whatDoesNotDoIsNamedAndTheLinkStaysGood() {
    String token = bench.token("c-1");

    AnswerSurveyLinkResponse reply = bench.answer(token, SHOWN, choice("reasons", "luck"));

    assertThat(reply.getAccepted()).isFalse();
    assertThat(reply.getFaultsList())
        .extracting(SurveyFault::getQuestion, SurveyFault::getKind)
        .containsExactly(
            tuple("nps", SurveyFault.Kind.MISSING),
            tuple("reasons", SurveyFault.Kind.UNKNOWN_OPTION));
    assertThat(bench.open(token).getAskedList()).isEqualTo(SHOWN);
  }

  @Test
  void ofManyAnswersAtOnceOneIsTaken() throws Exception {
    String token = bench.token("c-1");
    try (ExecutorService customers = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> calls =
          Collections.nCopies(
              16,
              () -> {
                try {
                  return String.valueOf(bench.answer(token, SHOWN, number("nps", 9)).getAccepted());
                } catch (StatusRuntimeException e) {
                  return GrpcErrors.fromStatus(e).code().name();
                }
              });
      List<String> answers = customers.invokeAll(calls).stream().map(Future::resultNow).toList();

      assertThat(answers).containsOnly("true", "LINK_USED").containsOnlyOnce("true");
    }
    assertThat(query("select count(*) from survey_response")).containsExactly("1");
    assertThat(query("select count(*) from change")).containsExactly("1");
  }

  @Test
  void aLinkThatIsForgedExpiredOrOfAnEndedSurveyLeadsNowhere() throws SQLException {
    String token = bench.token("c-1");
    UUID id = UUID.fromString(query("select invitation_id from survey_invitation").getFirst());
    Instant later = Instant.now().plusSeconds(600);

    assertThat(bench.open(signer.token(new SurveyLink(SURVEY, 1, id, later))).getVersion())
        .isEqualTo(1);
    invalid("");
    invalid(token + "x");
    invalid(signer.token(new SurveyLink(SURVEY, 1, UUID.randomUUID(), later)));
    invalid(signer.token(new SurveyLink(SURVEY, 2, id, later)));
    invalid(signer.token(new SurveyLink("other", 1, id, later)));
    refused(
        ErrorCode.LINK_EXPIRED,
        "token",
        () ->
            bench.open(signer.token(new SurveyLink(SURVEY, 1, id, Instant.now().minusSeconds(1)))));
    bench.surveys().endSurvey(EndSurveyRequest.newBuilder().setSurveyId(SURVEY).build());
    refused(ErrorCode.LINK_EXPIRED, "token", () -> bench.open(token));
  }

  private void invalid(String token) {
    refused(ErrorCode.LINK_INVALID, "token", () -> bench.open(token));
    refused(ErrorCode.LINK_INVALID, "token", () -> bench.answer(token, SHOWN, number("nps", 9)));
  }

  @Test
  void customersAreSparedAfterAnInvitationAndLongerAfterARefusal() throws SQLException {
    String token = bench.token("c-1");
    assertThat(states("c-1", "c-2", "c-2")).containsExactly("RESTING", "INVITED", "REPEATED");

    bench
        .surveys()
        .declineSurveyLink(DeclineSurveyLinkRequest.newBuilder().setToken(token).build());
    refused(ErrorCode.LINK_USED, "token", () -> bench.open(token));
    assertThat(states("c-1")).containsExactly("REFUSED");

    ServiceUnderTest.execute(
        "update survey_invitation set invited_at = invited_at - interval '31 days',"
            + " declined_at = declined_at - interval '31 days'");
    assertThat(states("c-1", "c-2")).containsExactly("REFUSED", "INVITED");
    ServiceUnderTest.execute(
        "update survey_invitation set declined_at = declined_at - interval '180 days'");
    assertThat(states("c-1")).containsExactly("INVITED");
  }

  @Test
  void aRepeatedRequestGivesTheSameLinksAndASampleIsTheSameEachTime() {
    InviteCustomersRequest.Builder request =
        InviteCustomersRequest.newBuilder().setRequestId("r-1").setSamplingRate(0.3);
    IntStream.range(0, 1_000).forEach(i -> request.addCustomerIds("c-" + i));

    List<SurveyInvitationOutcome> first = bench.invite(request.build());
    List<SurveyInvitationOutcome> again = bench.invite(request.build());

    assertThat(again)
        .extracting(SurveyInvitationOutcome::getInvitationId)
        .isEqualTo(first.stream().map(SurveyInvitationOutcome::getInvitationId).toList());
    assertThat(first.stream().filter(one -> !one.getToken().isEmpty()).count())
        .isBetween(250L, 350L);
    refused(
        ErrorCode.TOO_MANY_ITEMS,
        "customer_ids",
        () -> bench.invite(request.addCustomerIds("c-x").build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "sampling_rate",
        () ->
            bench.invite(
                InviteCustomersRequest.newBuilder()
                    .addCustomerIds("c-x")
                    .setSamplingRate(1.5)
                    .build()));
  }

  @Test
  void invitationsAreListedByWhereTheyStand() throws SQLException {
    String answered = bench.token("c-1");
    bench.open(bench.token("c-2"));
    bench.invite("c-3", "c-4");
    bench.answer(answered, SHOWN, number("nps", 9));
    ServiceUnderTest.execute(
        "update survey_invitation set expires_at = now() where customer_id = 'c-4'");

    assertThat(list(SurveyInvitation.State.STATE_UNSPECIFIED, ""))
        .extracting(SurveyInvitation::getCustomerId, one -> one.getState().name())
        .containsExactly(
            tuple("c-4", "EXPIRED"),
            tuple("c-3", "SENT"),
            tuple("c-2", "OPENED"),
            tuple("c-1", "ANSWERED"));
    assertThat(list(SurveyInvitation.State.SENT, ""))
        .extracting(SurveyInvitation::getCustomerId)
        .containsExactly("c-3");
  }

  private List<SurveyInvitation> list(SurveyInvitation.State state, String token) {
    ListInvitationsResponse page =
        bench
            .surveys()
            .listInvitations(
                ListInvitationsRequest.newBuilder()
                    .setSurveyId(SURVEY)
                    .setState(state)
                    .setPageSize(3)
                    .setPageToken(token)
                    .build());
    List<SurveyInvitation> all = new ArrayList<>(page.getInvitationsList());
    if (!page.getNextPageToken().isEmpty()) {
      all.addAll(list(state, page.getNextPageToken()));
    }
    return all;
  }

  private List<String> states(String... customers) {
    return bench.invite(customers).stream().map(outcome -> outcome.getState().name()).toList();
  }
}
