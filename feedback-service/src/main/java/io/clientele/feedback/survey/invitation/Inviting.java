package io.clientele.feedback.survey.invitation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.survey.definition.Survey;
import io.clientele.feedback.survey.definition.SurveyRepository;
import io.clientele.feedback.survey.link.LinkSigner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses whom to ask, and gives each a link. */
@ApplicationScoped
public class Inviting {

  private final Pool pool;
  private final Tombstones tombstones;
  private final SurveyRepository surveys;
  private final InvitationRepository repository;
  private final LinkSigner signer;
  private final Fatigue fatigue;

  Inviting(
      Pool pool,
      Tombstones tombstones,
      SurveyRepository surveys,
      InvitationRepository repository,
      LinkSigner signer,
      FatigueSettings settings) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.surveys = surveys;
    this.repository = repository;
    this.signer = signer;
    this.fatigue = new Fatigue(settings.pause(), settings.afterRefusal());
  }

  /**
   * Invites customers. Whether they may be asked at all (their consent) is for the caller to know.
   *
   * @return what became of each, in their order, after the commit
   * @throws ClienteleException SURVEY_NOT_FOUND; WRONG_STATE where the survey is not asked
   */
  public Uni<List<InvitationOutcome>> invite(InvitationRequest request, Instant now) {
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> repository.lock(connection))
            .chain(() -> surveys.find(connection, request.surveyId(), 0))
            .invoke(Inviting::asked)
            .chain(survey -> invite(connection, request, survey, now)));
  }

  /** Invitations to a survey before one, the latest first; all states where none is named. */
  public Uni<List<Invitation>> before(
      String surveyId, Optional<Invitation.State> state, long seq, int limit, Instant now) {
    return surveys
        .find(pool, surveyId, 0)
        .chain(() -> repository.before(surveyId, state, seq, limit, now));
  }

  private static void asked(Survey survey) {
    if (survey.state() != Survey.State.ACTIVE) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "survey_id", "the survey is not asked now; activate it first");
    }
  }

  private Uni<List<InvitationOutcome>> invite(
      SqlConnection connection, InvitationRequest request, Survey survey, Instant now) {
    Map<String, Invitation> earlier = new HashMap<>();
    List<Invitation> fresh = new ArrayList<>();
    return repository
        .ofRequest(connection, request.surveyId(), request.requestId())
        .invoke(found -> found.forEach(one -> earlier.put(one.customerId(), one)))
        .chain(() -> repository.standings(connection, request.customerIds()))
        .map(standings -> outcomes(request, survey, standings, earlier, fresh, now))
        .call(() -> repository.insert(connection, request.requestId(), fresh));
  }

  private List<InvitationOutcome> outcomes(
      InvitationRequest request,
      Survey survey,
      List<Standing> standings,
      Map<String, Invitation> earlier,
      List<Invitation> fresh,
      Instant now) {
    Map<String, Standing> byCustomer = new HashMap<>();
    standings.forEach(standing -> byCustomer.put(standing.customerId(), standing));
    Set<String> seen = new HashSet<>();
    List<InvitationOutcome> outcomes = new ArrayList<>();
    for (String customerId : request.customerIds()) {
      Invitation before = earlier.get(customerId);
      Standing standing = byCustomer.get(customerId);
      if (!seen.add(customerId) || standing == null) {
        outcomes.add(without(customerId, Verdict.REPEATED));
      } else if (before != null) {
        outcomes.add(with(before));
      } else {
        Verdict verdict = fatigue.judge(standing, request.sampling(), now);
        if (verdict == Verdict.INVITED) {
          Invitation invitation = request.invitation(survey.activeVersion(), customerId, now);
          fresh.add(invitation);
          outcomes.add(with(invitation));
        } else {
          outcomes.add(without(customerId, verdict));
        }
      }
    }
    return outcomes;
  }

  private InvitationOutcome with(Invitation invitation) {
    return new InvitationOutcome(
        invitation.customerId(),
        Verdict.INVITED,
        Optional.of(invitation),
        signer.token(invitation.link()));
  }

  private static InvitationOutcome without(String customerId, Verdict verdict) {
    return new InvitationOutcome(customerId, verdict, Optional.empty(), "");
  }
}
