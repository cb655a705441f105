package io.clientele.scoring.playbook;

import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.segment.PersonExpression.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What fits a person at a time, the most pressing first, and what fits and is left out.
 *
 * @param actions by priority, then as the playbook has them
 * @param skipped in the same order
 */
record NextActions(List<Action> actions, List<Skipped> skipped) {

  /** Why a rule that fits is left out; the first that applies is told. */
  enum Reason {
    /** The person refused marketing. */
    REFUSED_MARKETING,
    /** The rule leaves the person alone so that its effect can be measured. */
    HELD_OUT,
    /** None of the rule's channels leads to the person. */
    NO_CHANNEL,
    /** Somebody was in touch not long ago. */
    CONTACTED_LATELY
  }

  /**
   * Something to do.
   *
   * @param channel null where the rule names none
   * @param reasons the clauses that held, with their values
   * @param nextContactAt when the next contact would be due after one now; null: whenever
   */
  record Action(
      Rule rule, @Nullable Channel channel, List<String> reasons, @Nullable Instant nextContactAt) {

    Action {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A rule that fits and was left out.
   *
   * @param until when that ends; null: not by time
   */
  record Skipped(String rule, Reason reason, @Nullable Instant until) {}

  NextActions {
    actions = List.copyOf(actions);
    skipped = List.copyOf(skipped);
  }

  /** Why there is nothing to do. */
  Phrase note() {
    return skipped.isEmpty()
        ? new Phrase("No rule of the playbook fits this customer.", "策略中没有适合该客户的规则。")
        : new Phrase("All rules that fit were left out, for the reasons told.", "适合的规则均因所列原因被排除。");
  }

  /**
   * Decides.
   *
   * @param contacts with the person, in any order; those after {@code now} do not count
   */
  static NextActions of(
      CheckedPlaybook playbook, Asked person, List<Contact> contacts, Instant now) {
    List<Contact> known = contacts.stream().filter(contact -> !contact.at().isAfter(now)).toList();
    int pause = playbook.playbook().contactPauseDays();
    Deciding deciding = new Deciding(person, new Rhythm(known, pause), pause, now);
    playbook.rules().stream()
        .sorted(Comparator.comparingInt(checked -> -checked.rule().priority()))
        .forEach(deciding::decide);
    return new NextActions(deciding.actions, deciding.skipped);
  }

  private record Deciding(
      Asked person,
      Rhythm rhythm,
      int pause,
      Instant now,
      List<Action> actions,
      List<Skipped> skipped) {

    Deciding(Asked person, Rhythm rhythm, int pause, Instant now) {
      this(person, rhythm, pause, now, new ArrayList<>(), new ArrayList<>());
    }

    void decide(CheckedRule checked) {
      Judgement judgement = person.judge(checked);
      if (judgement.holds()) {
        decide(checked, judgement);
      }
    }

    private void decide(CheckedRule checked, Judgement judgement) {
      Rule rule = checked.rule();
      Optional<Channel> channel = Reachable.first(rule.channels(), person.reach());
      boolean contact = !rule.channels().isEmpty();
      Instant from = contact ? rhythm.from(rule) : Instant.MIN;
      if (checked.barred(person.reach())) {
        skip(rule, Reason.REFUSED_MARKETING, null);
      } else if (Holdout.of(rule, person.subject().personId())) {
        skip(rule, Reason.HELD_OUT, null);
      } else if (contact && channel.isEmpty()) {
        skip(rule, Reason.NO_CHANNEL, null);
      } else if (from.isAfter(now)) {
        skip(rule, Reason.CONTACTED_LATELY, from);
      } else {
        actions.add(
            new Action(
                rule,
                channel.orElse(null),
                judgement.reasons(),
                contact ? Rhythm.after(now, rule, pause) : null));
      }
    }

    private void skip(Rule rule, Reason reason, @Nullable Instant until) {
      skipped.add(new Skipped(rule.name(), reason, until));
    }
  }
}
