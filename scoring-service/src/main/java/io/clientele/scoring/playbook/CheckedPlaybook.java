package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.segment.PersonExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A playbook whose conditions were checked.
 *
 * @param id of the version
 * @param rules in the order of the playbook
 */
record CheckedPlaybook(String id, Playbook playbook, List<CheckedRule> rules) {

  CheckedPlaybook {
    rules = List.copyOf(rules);
  }

  /**
   * Checks the conditions.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD with the rule and the
   *     place in its condition
   */
  static CheckedPlaybook of(String id, Playbook playbook, Vocabulary vocabulary) {
    List<CheckedRule> rules = new ArrayList<>();
    for (int i = 0; i < playbook.rules().size(); i++) {
      Rule rule = playbook.rules().get(i);
      try {
        rules.add(new CheckedRule(rule, PersonExpression.compile(rule.when(), vocabulary)));
      } catch (InvalidExpressionException e) {
        throw Field.invalid("rules[" + i + "].when", e.describe());
      }
    }
    return new CheckedPlaybook(id, playbook, rules);
  }

  /** The rules of which is kept whom they hold. */
  List<CheckedRule> followed() {
    return rules.stream().filter(checked -> checked.rule().followed()).toList();
  }

  /** The rule of that name. */
  Optional<Rule> rule(String name) {
    return playbook.rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** What has to be figured out from single events. */
  List<Aggregate> aggregates() {
    return rules.stream()
        .flatMap(checked -> checked.condition().aggregates().stream())
        .distinct()
        .toList();
  }

  /** The segments that the conditions rest on. */
  SortedSet<String> segments() {
    SortedSet<String> segments = new TreeSet<>();
    rules.forEach(checked -> segments.addAll(checked.condition().segments()));
    return segments;
  }

  /**
   * Refuses segments that there are not.
   *
   * @param known the names that there are
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD with the rule and the
   *     place in its condition
   */
  void checkSegments(Collection<String> known) {
    for (int i = 0; i < rules.size(); i++) {
      PersonExpression condition = rules.get(i).condition();
      for (String segment : condition.segments()) {
        if (!known.contains(segment)) {
          throw Field.invalid(
              "rules[" + i + "].when",
              condition.fault(segment, "there is no segment " + segment).describe());
        }
      }
    }
  }

  /** All names that the conditions use. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    rules.forEach(checked -> names.addAll(checked.condition().names()));
    return names;
  }
}
