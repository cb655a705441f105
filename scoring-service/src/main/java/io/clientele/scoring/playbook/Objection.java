package io.clientele.scoring.playbook;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
import java.util.List;

/** What a customer may hold against an offer, and what to say then. */
record Objection(String kind, Phrase answer) {

  /** All kinds. */
  static final List<String> KINDS = List.of("price", "trust", "need", "timing", "competitor");

  Objection {
    if (!KINDS.contains(kind)) {
      throw Field.invalid(
          "kind", "there is no such objection; there are " + String.join(", ", KINDS));
    }
    if (answer.blank()) {
      throw Field.invalid("answer", "an objection needs an answer in one language at least");
    }
  }
}
