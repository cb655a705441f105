package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules and subjects for tests. */
final class Rules {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Rules() {}

  /** A rule by its parts. */
  record Draft(
      String name,
      String when,
      int priority,
      int every,
      List<Channel> channels,
      @Nullable Integer task,
      boolean marketing,
      double holdout) {

    Rule rule() {
      return new Rule(
          name,
          when,
          priority,
          "care",
          new Phrase("do " + name, "做" + name),
          Phrase.NONE,
          every,
          channels,
          Phrase.NONE,
          Phrase.NONE,
          List.of(),
          task,
          marketing,
          holdout);
    }

    Draft priority(int other) {
      return new Draft(name, when, other, every, channels, task, marketing, holdout);
    }

    Draft every(int days) {
      return new Draft(name, when, priority, days, channels, task, marketing, holdout);
    }

    Draft by(Channel... ways) {
      return new Draft(name, when, priority, every, List.of(ways), task, marketing, holdout);
    }

    Draft task(int days) {
      return new Draft(name, when, priority, every, channels, days, marketing, holdout);
    }

    Draft forMarketing() {
      return new Draft(name, when, priority, every, channels, task, true, holdout);
    }

    Draft holdout(double share) {
      return new Draft(name, when, priority, every, channels, task, marketing, share);
    }
  }

  static Draft rule(String name, String when) {
    return new Draft(name, when, 50, 0, List.of(), null, false, 0);
  }

  static CheckedPlaybook playbook(int pauseDays, Draft... drafts) {
    Playbook playbook =
        new Playbook("test", Arrays.stream(drafts).map(Draft::rule).toList(), pauseDays);
    return CheckedPlaybook.of("plb_test", playbook, PersonVocabulary.SHIPPED);
  }

  static Subject subject(String person, Map<String, Value> values) {
    return new Subject(person, NOW, values, Events.NONE);
  }

  static Value number(double number) {
    return new Value.Numeric(number);
  }

  static Value text(String text) {
    return new Value.Text(text);
  }
}
