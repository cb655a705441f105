package io.clientele.gateway.playbook;

import io.clientele.contracts.scoring.v1.Objection;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TextMessages;
import java.util.List;

/** Rules of playbooks between JSON and the contracts. */
final class RuleMessages {

  private static final List<String> RULE =
      List.of(
          "name",
          "when",
          "priority",
          "kind",
          "title",
          "service_level",
          "contact_every_days",
          "channels",
          "offer",
          "message",
          "objections",
          "task_after_days",
          "marketing",
          "holdout");

  private static final List<String> OBJECTION = List.of("kind", "answer");

  private RuleMessages() {}

  static PlaybookRule rule(Fields body) {
    body.knowing(RULE);
    PlaybookRule.Builder rule =
        PlaybookRule.newBuilder()
            .setName(body.requiredText("name"))
            .setWhen(body.requiredText("when"))
            .setPriority(body.whole("priority").orElse(0))
            .setKind(body.text("kind").orElse(""))
            .setContactEveryDays(body.whole("contact_every_days").orElse(0))
            .addAllChannels(body.texts("channels"))
            .setMarketing(body.flag("marketing").orElse(false))
            .setHoldout(body.number("holdout").orElse(0.0));
    TextMessages.of(body, "title").ifPresent(rule::setTitle);
    TextMessages.of(body, "service_level").ifPresent(rule::setServiceLevel);
    TextMessages.of(body, "offer").ifPresent(rule::setOffer);
    TextMessages.of(body, "message").ifPresent(rule::setMessage);
    body.objects("objections").forEach(one -> rule.addObjections(objection(one)));
    body.whole("task_after_days").ifPresent(rule::setTaskAfterDays);
    return rule.build();
  }

  private static Objection objection(Fields body) {
    body.knowing(OBJECTION);
    Objection.Builder objection = Objection.newBuilder().setKind(body.requiredText("kind"));
    TextMessages.of(body, "answer").ifPresent(objection::setAnswer);
    return objection.build();
  }

  static PlaybookRuleView view(PlaybookRule r) {
    return new PlaybookRuleView(
        r.getName(),
        r.getWhen(),
        r.getPriority(),
        r.getKind(),
        TextMessages.view(r.hasTitle(), r.getTitle()),
        TextMessages.view(r.hasServiceLevel(), r.getServiceLevel()),
        r.getContactEveryDays(),
        r.getChannelsList(),
        TextMessages.view(r.hasOffer(), r.getOffer()),
        TextMessages.view(r.hasMessage(), r.getMessage()),
        r.getObjectionsList().stream()
            .map(o ->
                new PlaybookRuleView.ObjectionView(
                    o.getKind(), TextMessages.view(o.hasAnswer(), o.getAnswer())))
            .toList(),
        r.hasTaskAfterDays() ? r.getTaskAfterDays() : null,
        r.getMarketing(),
        ScalarMessages.finite(r.getHoldout()));
  }
}
