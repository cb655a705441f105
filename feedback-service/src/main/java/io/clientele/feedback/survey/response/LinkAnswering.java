package io.clientele.feedback.survey.response;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.AnswerCheck;
import io.clientele.feedback.survey.definition.Branching;
import io.clientele.feedback.survey.definition.Fault;
import io.clientele.feedback.survey.definition.Survey;
import io.clientele.feedback.survey.definition.SurveyRepository;
import io.clientele.feedback.survey.invitation.Invitation;
import io.clientele.feedback.survey.invitation.InvitationRepository;
import io.clientele.feedback.survey.link.LinkSigner;
import io.clientele.feedback.survey.link.SurveyLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the one response of a link. */
@ApplicationScoped
public class LinkAnswering {

  private static final String SOURCE = "link";

  private final Pool pool;
  private final Tombstones tombstones;
  private final LinkSigner signer;
  private final InvitationRepository invitations;
  private final SurveyRepository surveys;
  private final ResponseRecording recording;

  LinkAnswering(
      Pool pool,
      Tombstones tombstones,
      LinkSigner signer,
      InvitationRepository invitations,
      SurveyRepository surveys,
      ResponseRecording recording) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.signer = signer;
    this.invitations = invitations;
    this.surveys = surveys;
    this.recording = recording;
  }

  private record Open(Invitation invitation, Survey survey) {}

  /**
   * Follows a link: what it asks before anything is answered.
   *
   * @throws ClienteleException LINK_INVALID, LINK_USED or LINK_EXPIRED where it leads nowhere
   */
  public Uni<LinkReply> open(String token, Instant now) {
    return find(token, now)
        .call(open -> invitations.opened(open.invitation().invitationId(), now))
        .map(open ->
            new LinkReply(
                open.survey(),
                false,
                Branching.asked(open.survey().questionnaire(), Map.of()),
                List.of()));
  }

  /**
   * Stores the response of a link, unless something is still to be asked or an answer does not do.
   * Answers to questions that were shown and are not asked any more do not count.
   *
   * @param shown the questions that the customer saw
   * @throws ClienteleException as {@link #open} does
   */
  public Uni<LinkReply> answer(
      String token, String language, Map<String, Answer> given, Set<String> shown, Instant now) {
    return find(token, now)
        .chain(open -> {
          AnswerCheck check = check(open.survey(), given, shown);
          List<Fault> faults =
              check.faults().stream().filter(fault -> counts(fault, shown)).toList();
          boolean complete =
              check.asked().stream().allMatch(question -> shown.contains(question.name()));
          LinkReply reply =
              new LinkReply(open.survey(), complete && faults.isEmpty(), check.asked(), faults);
          return reply.accepted()
              ? store(open, language, check, now).replaceWith(reply)
              : Uni.createFrom().item(reply);
        });
  }

  /** What is only missing because it was not shown yet is no fault. */
  private static boolean counts(Fault fault, Set<String> shown) {
    return fault.reason() != Fault.Reason.MISSING || shown.contains(fault.question());
  }

  private static AnswerCheck check(Survey survey, Map<String, Answer> given, Set<String> shown) {
    AnswerCheck first = AnswerCheck.of(survey.questionnaire(), given);
    Map<String, Answer> counting = new HashMap<>(given);
    first.faults().stream()
        .filter(fault -> fault.reason() == Fault.Reason.NOT_ASKED)
        .map(Fault::question)
        .filter(shown::contains)
        .forEach(counting::remove);
    return AnswerCheck.of(survey.questionnaire(), counting);
  }

  private Uni<Void> store(Open open, String language, AnswerCheck check, Instant now) {
    CheckedResponse response =
        new CheckedResponse(
            given(open.invitation(), language, check, now), open.survey(), check.answers());
    return recording
        .understand(response)
        .chain(understood ->
            pool.withTransaction(connection ->
                tombstones
                    .holdOff(connection)
                    .chain(() ->
                        invitations.answered(connection, open.invitation().invitationId(), now))
                    .invoke(LinkAnswering::unused)
                    .chain(() -> recording.store(connection, understood))
                    .invoke(LinkAnswering::ofSomebody)))
        .replaceWithVoid();
  }

  private static GivenResponse given(
      Invitation invitation, String language, AnswerCheck check, Instant now) {
    return new GivenResponse(
        invitation.surveyId(),
        SOURCE,
        invitation.invitationId().toString(),
        invitation.customerId(),
        invitation.orderId(),
        "survey",
        invitation.version(),
        language,
        now,
        false,
        check.answers());
  }

  /**
   * The customer does not want to be asked: uses the link up.
   *
   * @throws ClienteleException as {@link #open} does
   */
  public Uni<Survey> decline(String token, Instant now) {
    return find(token, now)
        .call(open ->
            pool.withTransaction(connection ->
                tombstones
                    .holdOff(connection)
                    .chain(() ->
                        invitations.declined(connection, open.invitation().invitationId(), now))
                    .invoke(LinkAnswering::unused)))
        .map(Open::survey);
  }

  private Uni<Open> find(String token, Instant now) {
    return Uni.createFrom()
        .item(() -> signer.verified(token).orElseThrow(LinkAnswering::invalid))
        .chain(link ->
            invitations
                .find(pool, link.invitationId())
                .map(found ->
                    found.filter(one -> matches(one, link)).orElseThrow(LinkAnswering::invalid))
                .chain(invitation ->
                    surveys
                        .find(pool, invitation.surveyId(), invitation.version())
                        .map(survey -> new Open(invitation, survey)))
                .invoke(open -> check(open, link, now)));
  }

  private static boolean matches(Invitation invitation, SurveyLink link) {
    return invitation.surveyId().equals(link.surveyId()) && invitation.version() == link.version();
  }

  private static void check(Open open, SurveyLink link, Instant now) {
    switch (open.invitation().state(now)) {
      case ANSWERED, DECLINED -> unused(false);
      case EXPIRED -> throw expired();
      case SENT, OPENED -> {
        if (open.survey().state() == Survey.State.ENDED || !link.expiresAt().isAfter(now)) {
          throw expired();
        }
      }
    }
  }

  private static void unused(boolean unused) {
    if (!unused) {
      throw new ClienteleException(
          ErrorCode.LINK_USED, "token", "the link was used; it is good for one response");
    }
  }

  private static void ofSomebody(boolean stored) {
    if (!stored) {
      throw invalid();
    }
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.LINK_INVALID, "token", "there is nothing behind this link; ask for another one");
  }

  private static ClienteleException expired() {
    return new ClienteleException(
        ErrorCode.LINK_EXPIRED, "token", "the time of this link is over; ask for another one");
  }
}
