package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that a shipped playbook may use: those that there are, and labels of classifications
 * that this installation does not make. Those are not known of anybody, so that a rule about them
 * does not hold.
 */
final class ShippedVocabulary {

  private ShippedVocabulary() {}

  /** The names of every business, and the labels that the rules use besides. */
  static Vocabulary of(Playbook playbook) {
    List<Name> labels = new ArrayList<>();
    for (Rule rule : playbook.rules()) {
      try {
        ParsedExpression.of(rule.when()).names().stream()
            .filter(name -> name.startsWith(PersonVocabulary.LABELS))
            .filter(name -> PersonVocabulary.SHIPPED.find(name).isEmpty())
            .forEach(
                name -> labels.add(new Name(name, ValueType.TEXT, "", "label", name, name, true)));
      } catch (InvalidExpressionException e) {
        // Said with its place when the conditions are checked.
        continue;
      }
    }
    return PersonVocabulary.SHIPPED.with(labels);
  }
}
