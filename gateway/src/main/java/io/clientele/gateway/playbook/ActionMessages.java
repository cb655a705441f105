package io.clientele.gateway.playbook;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.RecordContactResponse;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.TextMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.Locale;

/** What playbooks say, between JSON and the contracts. */
public final class ActionMessages {

  private static final List<String> CONTACT = List.of("channel", "rule", "at", "by", "message_id");

  private ActionMessages() {}

  /**
   * That somebody was contacted.
   *
   * @param caller who says so, where the body does not say who it was
   * @param requestId names it where the body does not
   */
  static RecordContactRequest contact(
      String customerId, Fields body, String caller, String requestId) {
    body.knowing(CONTACT);
    RecordContactRequest.Builder request =
        RecordContactRequest.newBuilder()
            .setCustomerId(customerId)
            .setChannel(body.requiredText("channel"))
            .setRule(body.text("rule").orElse(""))
            .setBy(body.text("by").orElse(caller))
            .setMessageId(body.text("message_id").orElse(requestId));
    body.time("at").ifPresent(time -> request.setAt(TimeMessages.of(time)));
    return request.build();
  }

  static NextActionsView.ContactRecorded view(RecordContactResponse r) {
    return new NextActionsView.ContactRecorded(
        TimeMessages.text(r.hasNextContactAt(), r.getNextContactAt()));
  }

  /** What fits a customer, as JSON shows it. */
  public static NextActionsView view(NextActions n) {
    return new NextActionsView(
        n.getCustomerId(),
        TimeMessages.text(n.hasAsOf(), n.getAsOf()),
        n.getActionsList().stream()
            .map(a ->
                new NextActionsView.ActionView(
                    RuleMessages.view(a.getRule()),
                    given(a.getChannel()),
                    a.getReasonsList(),
                    TimeMessages.text(a.hasNextContactAt(), a.getNextContactAt()),
                    given(a.getTaskId())))
            .toList(),
        n.getSkippedList().stream()
            .map(s ->
                new NextActionsView.SkippedView(
                    s.getRule(),
                    s.getReason().toLowerCase(Locale.ROOT),
                    TimeMessages.text(s.hasUntil(), s.getUntil())))
            .toList(),
        given(n.getPlaybook()),
        TextMessages.view(n.hasNote(), n.getNote()));
  }

  static UpliftView view(Uplift u) {
    return new UpliftView(
        u.getRule(),
        u.getOutcome(),
        u.hasTreated() ? view(u.getTreated()) : null,
        u.hasHeldOut() ? view(u.getHeldOut()) : null,
        finite(u.hasDifference(), u.getDifference()),
        finite(u.hasLow(), u.getLow()),
        finite(u.hasHigh(), u.getHigh()),
        finite(u.hasPValue(), u.getPValue()),
        TextMessages.view(u.hasVerdict(), u.getVerdict()));
  }

  private static UpliftView.UpliftGroupView view(Uplift.Group g) {
    return new UpliftView.UpliftGroupView(
        g.getCustomers(), finite(g.getCustomers() > 0, g.getMean()));
  }
}
