package io.clientele.scoring.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks definitions and puts them in force, one after the other. */
@ApplicationScoped
class SegmentDefining {

  private static final int MOST = 1_000;
  private static final String EXPRESSION = "segment.expression";

  private final Pool pool;
  private final SegmentRepository repository;
  private final PersonVocabularies vocabularies;
  private final Clock clock = Clock.systemUTC();

  SegmentDefining(Pool pool, SegmentRepository repository, PersonVocabularies vocabularies) {
    this.pool = pool;
    this.repository = repository;
    this.vocabularies = vocabularies;
  }

  private record Checked(@Nullable SegmentRule rule, Map<String, ValueType> names) {

    List<String> restsOn() {
      return rule == null ? List.of() : List.copyOf(rule.segments());
    }
  }

  /**
   * Puts a new segment in force.
   *
   * @return fails with INVALID_FIELD below {@code segment}, or CONTENT_CONFLICT where the name is
   *     taken
   */
  Uni<StoredSegment> create(SegmentDefinition definition) {
    return put(
        definition,
        known -> {
          if (known.containsKey(definition.name())) {
            throw new ClienteleException(
                ErrorCode.CONTENT_CONFLICT,
                "segment.name",
                "there is a segment of this name; change it, or choose another name");
          }
          if (known.size() >= MOST) {
            throw new ClienteleException(
                ErrorCode.TOO_MANY_ITEMS, "segment", "there are at most " + MOST + " segments");
          }
        });
  }

  /**
   * Puts a new version of a segment in force.
   *
   * @param etag of the version that it is to replace; empty: of whichever
   * @return fails with INVALID_FIELD below {@code segment}, SEGMENT_NOT_FOUND, or CONTENT_CONFLICT
   *     where another version is in force
   */
  Uni<StoredSegment> update(SegmentDefinition definition, String etag) {
    return put(
        definition,
        known -> {
          StoredSegment now = known.get(definition.name());
          if (now == null) {
            throw SegmentName.notFound();
          }
          if (!etag.isEmpty() && !etag.equals(now.etag())) {
            throw new ClienteleException(
                ErrorCode.CONTENT_CONFLICT,
                "segment.etag",
                "somebody changed the segment in the meantime; read it again");
          }
          if (now.definition().kind() != definition.kind()) {
            throw Field.invalid(
                "segment.kind", "a segment stays of its kind; make another one for it");
          }
        });
  }

  private Uni<StoredSegment> put(
      SegmentDefinition definition, Consumer<Map<String, StoredSegment>> check) {
    Instant now = Times.micros(clock.instant());
    return checked(definition)
        .chain(checked ->
            pool.withTransaction(connection ->
                repository
                    .lock(connection)
                    .chain(() -> known(connection))
                    .invoke(check)
                    .invoke(known -> checkGraph(definition.name(), checked, known))
                    .chain(known ->
                        repository.put(
                            connection, definition, checked.names(), checked.restsOn(), now))
                    .chain(() -> repository.find(connection, definition.name()))
                    .map(Optional::orElseThrow)));
  }

  private Uni<Checked> checked(SegmentDefinition definition) {
    return definition.expression().isEmpty()
        ? Uni.createFrom().item(new Checked(null, Map.of()))
        : vocabularies
            .now()
            // Checking an expression takes milliseconds, too long for an event loop.
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(vocabulary -> {
              SegmentRule rule = compile(EXPRESSION, definition.expression(), vocabulary);
              return new Checked(rule, PersonVocabularies.own(rule, vocabulary));
            });
  }

  /**
   * A condition, checked.
   *
   * @throws ClienteleException INVALID_FIELD with line and column
   */
  static SegmentRule compile(String field, String expression, Vocabulary vocabulary) {
    try {
      return SegmentRule.compile(expression, vocabulary);
    } catch (InvalidExpressionException e) {
      throw Field.invalid(field, e.describe());
    }
  }

  private Uni<Map<String, StoredSegment>> known(SqlConnection connection) {
    return repository
        .all(connection)
        .map(all -> {
          Map<String, StoredSegment> known = new HashMap<>();
          all.forEach(segment -> known.put(segment.name(), segment));
          return known;
        });
  }

  private static void checkGraph(String name, Checked checked, Map<String, StoredSegment> known) {
    SegmentRule rule = checked.rule();
    if (rule == null) {
      return;
    }
    checkKnown(EXPRESSION, rule, name, known);
    Map<String, List<String>> restsOn = new HashMap<>();
    known.forEach((other, segment) -> restsOn.put(other, segment.restsOn()));
    restsOn.put(name, checked.restsOn());
    new SegmentGraph(restsOn)
        .circle(name)
        .ifPresent(circle -> {
          throw Field.invalid(
              EXPRESSION,
              rule.fault(
                      circle.get(1),
                      "segments rest on each other in a circle: " + String.join(" > ", circle))
                  .describe());
        });
  }

  /** Refuses a condition that names a segment that is not there. */
  static void checkKnown(
      String field, SegmentRule rule, String name, Map<String, StoredSegment> known) {
    for (String other : rule.segments()) {
      if (!known.containsKey(other) && !other.equals(name)) {
        String near =
            Vocabulary.closest(other, known.keySet())
                .map(meant -> "; did you mean " + meant + "?")
                .orElse("");
        throw Field.invalid(
            field, rule.fault(other, "there is no segment " + other + near).describe());
      }
    }
  }

  /**
   * Takes a segment out of force; its members leave.
   *
   * @return fails with SEGMENT_NOT_FOUND, or WRONG_STATE while another one rests on it
   */
  Uni<Void> delete(String name) {
    return pool.withTransaction(connection ->
        repository
            .lock(connection)
            .chain(() -> known(connection))
            .invoke(known -> checkFree(name, known))
            .chain(() -> repository.delete(connection, name)));
  }

  private static void checkFree(String name, Map<String, StoredSegment> known) {
    if (!known.containsKey(name)) {
      throw SegmentName.notFound();
    }
    Map<String, List<String>> restsOn = new HashMap<>();
    known.forEach((other, segment) -> restsOn.put(other, segment.restsOn()));
    List<String> above = new SegmentGraph(restsOn).above(name);
    if (!above.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "name",
          "other segments rest on it, change or delete them first: " + String.join(", ", above));
    }
  }
}
