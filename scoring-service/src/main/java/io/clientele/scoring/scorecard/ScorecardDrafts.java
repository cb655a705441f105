package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.AttributeCatalog;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks definitions against what there is in this business, and stores them as drafts. */
@ApplicationScoped
class ScorecardDrafts {

  /**
   * A definition that was checked.
   *
   * @param attributes of the business, with the types it was checked with
   */
  record Checked(Scorecard scorecard, Map<String, ValueType> attributes) {}

  private final AttributeCatalog catalog;
  private final ScorecardRepository repository;

  ScorecardDrafts(AttributeCatalog catalog, ScorecardRepository repository) {
    this.catalog = catalog;
    this.repository = repository;
  }

  /**
   * Checks a definition.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD below {@code scorecard}
   */
  Uni<Checked> check(Definition definition) {
    return catalog
        .types()
        // Checking an expression takes milliseconds, too long for an event loop.
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(types -> {
          Scorecard scorecard =
              Field.within(
                  "scorecard", () -> Scorecard.of(definition, PersonVocabulary.with(types)));
          return new Checked(scorecard, used(scorecard, types));
        });
  }

  private static Map<String, ValueType> used(Scorecard scorecard, Map<String, ValueType> types) {
    Map<String, ValueType> used = new TreeMap<>(types);
    used.keySet().removeIf(name -> !scorecard.names().contains(PersonVocabulary.ATTRIBUTES + name));
    return used;
  }

  /** Checks and stores a definition as the next version of its name. */
  Uni<StoredScorecard> create(Definition definition) {
    return check(definition)
        .chain(checked ->
            repository.add(definition, checked.attributes(), Doubts.of(checked.scorecard()), null));
  }

  /** Stores what a fit found as the next version of its name. */
  Uni<StoredScorecard> create(
      Definition definition,
      Map<String, ValueType> attributes,
      List<Warning> warnings,
      @Nullable WeightFit fit) {
    return repository.add(definition, attributes, warnings, fit);
  }
}
