package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook.
 *
 * @param seq the order in which versions were made
 * @param attributes of the business that its conditions use, with the types they were checked with
 * @param activatedAt last; null: never
 */
record StoredPlaybook(
    String id,
    long seq,
    int version,
    State state,
    Playbook playbook,
    Map<String, ValueType> attributes,
    Instant createdAt,
    @Nullable Instant activatedAt) {

  /** What it is for. */
  enum State {
    DRAFT,
    IN_FORCE,
    RETIRED
  }

  StoredPlaybook {
    attributes = Map.copyOf(attributes);
  }

  /** Ready to be looked at. */
  CheckedPlaybook checked() {
    return CheckedPlaybook.of(id, playbook, PersonVocabulary.with(attributes));
  }
}
