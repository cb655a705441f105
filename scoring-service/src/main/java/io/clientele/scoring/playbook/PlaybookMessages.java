package io.clientele.scoring.playbook;

import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.scoring.evaluation.Sample;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Playbooks and what they advise as messages. */
final class PlaybookMessages {

  private PlaybookMessages() {}

  /**
   * The playbook of a request.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD or TOO_MANY_ITEMS below
   *     {@code playbook}
   */
  static Playbook playbook(io.clientele.contracts.scoring.v1.Playbook message) {
    return Field.within(
        "playbook",
        () -> {
          Playbook.checkSize(message.getRulesCount());
          List<Rule> rules = new ArrayList<>();
          for (PlaybookRule rule : message.getRulesList()) {
            rules.add(Field.within("rules[" + rules.size() + "]", () -> rule(rule)));
          }
          return new Playbook(message.getName(), rules, message.getContactPauseDays());
        });
  }

  private static Rule rule(PlaybookRule rule) {
    return new Rule(
        rule.getName(),
        rule.getWhen(),
        rule.getPriority(),
        rule.getKind(),
        phrase("title", rule.getTitle()),
        phrase("service_level", rule.getServiceLevel()),
        rule.getContactEveryDays(),
        channels(rule),
        phrase("offer", rule.getOffer()),
        phrase("message", rule.getMessage()),
        objections(rule),
        rule.hasTaskAfterDays() ? Integer.valueOf(rule.getTaskAfterDays()) : null,
        rule.getMarketing(),
        rule.getHoldout());
  }

  private static List<Channel> channels(PlaybookRule rule) {
    List<Channel> channels = new ArrayList<>();
    for (String label : rule.getChannelsList()) {
      channels.add(Channel.of("channels[" + channels.size() + "]", label));
    }
    return channels;
  }

  private static List<Objection> objections(PlaybookRule rule) {
    List<Objection> objections = new ArrayList<>();
    for (var objection : rule.getObjectionsList()) {
      objections.add(
          Field.within(
              "objections[" + objections.size() + "]",
              () -> new Objection(objection.getKind(), phrase("answer", objection.getAnswer()))));
    }
    return objections;
  }

  private static Phrase phrase(String field, Text text) {
    return Field.within(field, () -> new Phrase(text.getEn(), text.getZh()));
  }

  private static Text text(Phrase phrase) {
    return Text.newBuilder().setEn(phrase.en()).setZh(phrase.zh()).build();
  }

  static io.clientele.contracts.scoring.v1.Playbook playbook(StoredPlaybook stored) {
    var message =
        io.clientele.contracts.scoring.v1.Playbook.newBuilder()
            .setPlaybookId(stored.id())
            .setName(stored.playbook().name())
            .setVersion(stored.version())
            .setState(
                io.clientele.contracts.scoring.v1.Playbook.State.valueOf(stored.state().name()))
            .setContactPauseDays(stored.playbook().contactPauseDays());
    stored.playbook().rules().forEach(rule -> message.addRules(rule(rule)));
    if (stored.createdAt().isAfter(Instant.EPOCH)) {
      message.setCreatedAt(TimeMessages.timestamp(stored.createdAt()));
    }
    if (stored.activatedAt() != null) {
      message.setActivatedAt(TimeMessages.timestamp(stored.activatedAt()));
    }
    return message.build();
  }

  private static PlaybookRule rule(Rule rule) {
    PlaybookRule.Builder message =
        PlaybookRule.newBuilder()
            .setName(rule.name())
            .setWhen(rule.when())
            .setPriority(rule.priority())
            .setKind(rule.kind())
            .setTitle(text(rule.title()))
            .setServiceLevel(text(rule.serviceLevel()))
            .setContactEveryDays(rule.contactEveryDays())
            .setOffer(text(rule.offer()))
            .setMessage(text(rule.message()))
            .setMarketing(rule.marketing())
            .setHoldout(rule.holdout());
    rule.channels().forEach(channel -> message.addChannels(channel.label()));
    rule.objections()
        .forEach(objection ->
            message.addObjections(
                io.clientele.contracts.scoring.v1.Objection.newBuilder()
                    .setKind(objection.kind())
                    .setAnswer(text(objection.answer()))));
    if (rule.taskAfterDays() != null) {
      message.setTaskAfterDays(rule.taskAfterDays());
    }
    return message.build();
  }

  /** What to do, at most so many actions; everything that was left out. */
  static io.clientele.contracts.scoring.v1.NextActions actions(
      ActionReads.Advice advice, int limit) {
    var message =
        io.clientele.contracts.scoring.v1.NextActions.newBuilder()
            .setCustomerId(advice.personId())
            .setAsOf(TimeMessages.timestamp(advice.asOf()))
            .setPlaybook(advice.playbookId());
    NextActions found = advice.actions();
    found.actions().stream()
        .limit(limit)
        .forEach(action ->
            message.addActions(
                action(action, advice.tasks().getOrDefault(action.rule().name(), ""))));
    found.skipped().forEach(skipped -> message.addSkipped(skipped(skipped)));
    if (found.actions().isEmpty()) {
      message.setNote(text(found.note()));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.NextActions.Action action(
      NextActions.Action action, String taskId) {
    var message =
        io.clientele.contracts.scoring.v1.NextActions.Action.newBuilder()
            .setRule(rule(action.rule()))
            .setChannel(action.channel() == null ? "" : action.channel().label())
            .addAllReasons(action.reasons())
            .setTaskId(taskId);
    if (action.nextContactAt() != null) {
      message.setNextContactAt(TimeMessages.timestamp(action.nextContactAt()));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.NextActions.Skipped skipped(
      NextActions.Skipped skipped) {
    var message =
        io.clientele.contracts.scoring.v1.NextActions.Skipped.newBuilder()
            .setRule(skipped.rule())
            .setReason(skipped.reason().name());
    if (skipped.until() != null) {
      message.setUntil(TimeMessages.timestamp(skipped.until()));
    }
    return message.build();
  }

  /** The contact of a request; without a time it is now. */
  static ContactMade contact(RecordContactRequest request, Instant now) {
    Instant at = request.hasAt() ? TimeMessages.asked("at", request.getAt()) : now;
    if (at.isAfter(now)) {
      throw Field.invalid("at", "a contact that was made was made in the past");
    }
    return new ContactMade(
        Channel.of("channel", request.getChannel()),
        request.getRule(),
        at,
        request.getBy(),
        request.getMessageId());
  }

  static io.clientele.contracts.scoring.v1.Uplift uplift(Uplift uplift) {
    var message =
        io.clientele.contracts.scoring.v1.Uplift.newBuilder()
            .setRule(uplift.rule())
            .setOutcome(uplift.outcome().label())
            .setTreated(group(uplift.treated()))
            .setHeldOut(group(uplift.heldOut()))
            .setVerdict(text(uplift.verdict()));
    uplift
        .difference()
        .ifPresent(difference ->
            message
                .setDifference(difference.value())
                .setLow(difference.interval().low())
                .setHigh(difference.interval().high())
                .setPValue(difference.pValue()));
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Uplift.Group group(Sample sample) {
    return io.clientele.contracts.scoring.v1.Uplift.Group.newBuilder()
        .setCustomers(sample.count())
        .setMean(sample.mean())
        .build();
  }
}
