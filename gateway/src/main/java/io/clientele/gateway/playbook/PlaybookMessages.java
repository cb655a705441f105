package io.clientele.gateway.playbook;

import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Playbooks between JSON and the contracts. */
final class PlaybookMessages {

  /** What a playbook can say; what only answers have may stand beside it and says nothing. */
  private static final List<String> PLAYBOOK =
      List.of(
          "name",
          "rules",
          "contact_pause_days",
          "playbook_id",
          "version",
          "state",
          "created_at",
          "activated_at");

  private PlaybookMessages() {}

  static Playbook playbook(Fields body) {
    body.knowing(PLAYBOOK);
    Playbook.Builder playbook =
        Playbook.newBuilder()
            .setName(body.requiredText("name"))
            .setContactPauseDays(body.whole("contact_pause_days").orElse(0));
    body.objects("rules").forEach(one -> playbook.addRules(RuleMessages.rule(one)));
    return playbook.build();
  }

  static PlaybookView view(Playbook p) {
    return new PlaybookView(
        p.getPlaybookId(),
        p.getName(),
        p.getVersion(),
        EnumMessages.given(p.getState()),
        p.getRulesList().stream().map(RuleMessages::view).toList(),
        p.getContactPauseDays(),
        TimeMessages.text(p.hasCreatedAt(), p.getCreatedAt()),
        TimeMessages.text(p.hasActivatedAt(), p.getActivatedAt()));
  }
}
