package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.task.RuleTasks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells what to do next for a person. */
@ApplicationScoped
class ActionReads {

  /**
   * What to do, and whose playbook says so.
   *
   * @param tasks pending ones, by rule
   */
  record Advice(
      String personId,
      Instant asOf,
      String playbookId,
      NextActions actions,
      Map<String, String> tasks) {}

  private final Moments moments;
  private final Portraits portraits;
  private final PlaybookInForce inForce;
  private final Asking asking;
  private final ContactRepository contacts;
  private final RuleTasks tasks;

  ActionReads(
      Moments moments,
      Portraits portraits,
      PlaybookInForce inForce,
      Asking asking,
      ContactRepository contacts,
      RuleTasks tasks) {
    this.moments = moments;
    this.portraits = portraits;
    this.inForce = inForce;
    this.asking = asking;
    this.contacts = contacts;
    this.tasks = tasks;
  }

  /**
   * What fits the person by the playbook in force, as he was known at a time.
   *
   * @throws ClienteleException CUSTOMER_NOT_FOUND where nothing is known of the customer then;
   *     WRONG_STATE for a person who refused to be profiled
   */
  Uni<Advice> next(String customerId, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            portraits
                .draw(moment, List.of(customerId))
                .map(List::getFirst)
                .invoke(ActionReads::check)
                .chain(portrait -> advice(moment, portrait)));
  }

  private static void check(Portrait portrait) {
    if (portrait.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "customer_id", "the person refused to be profiled");
    }
    if (portrait.standing() == null) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
    }
  }

  private Uni<Advice> advice(Moment moment, Portrait portrait) {
    String person = portrait.personId();
    return inForce
        .load(moment.connection())
        .chain(playbook ->
            asking
                .ask(
                    moment, playbook, List.of(Objects.requireNonNull(portrait.subject())), Map.of())
                .map(List::getFirst)
                .chain(asked ->
                    contacts
                        .latest(moment.connection(), person, moment.asOf())
                        .map(known -> NextActions.of(playbook, asked, known, moment.asOf())))
                .chain(actions ->
                    tasks
                        .pending(moment.connection(), person)
                        .map(pending ->
                            new Advice(person, moment.asOf(), playbook.id(), actions, pending))));
  }
}
