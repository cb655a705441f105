package io.clientele.profile.attribute;

import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.DefinitionChange;
import io.clientele.profile.schema.DefinitionRules;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.schema.SchemaRepository;
import io.clientele.profile.source.Source;
import io.clientele.profile.source.SourceRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/** Changes what is known of attributes, and how far sources are trusted. */
@ApplicationScoped
public class AttributeGovernance {

  private final Pool pool;
  private final SchemaRepository repository;
  private final SchemaReading schemas;
  private final SourceRepository sources;
  private final WalkRepository walks;

  AttributeGovernance(
      Pool pool,
      SchemaRepository repository,
      SchemaReading schemas,
      SourceRepository sources,
      WalkRepository walks) {
    this.pool = pool;
    this.repository = repository;
    this.schemas = schemas;
    this.sources = sources;
    this.walks = walks;
  }

  /** Adds a definition. */
  public Uni<AttributeDefinition> create(AttributeDefinition definition) {
    return change(schema -> DefinitionRules.created(schema, definition));
  }

  /** Changes fields of a definition. */
  public Uni<AttributeDefinition> update(String name, DefinitionChange change) {
    return change(schema -> DefinitionRules.updated(schema, name, change));
  }

  /** Takes a definition out of use. */
  public Uni<AttributeDefinition> retire(String name, Instant now) {
    return change(schema -> DefinitionRules.retired(schema, name, now));
  }

  /** Takes a definition into use again. */
  public Uni<AttributeDefinition> restore(String name) {
    return change(schema -> DefinitionRules.restored(schema, name));
  }

  /** Says how far a source is trusted. */
  public Uni<Source> trust(Source source) {
    return pool.withTransaction(connection ->
            sources
                .trust(connection, source)
                .flatMap(changed ->
                    changed
                        ? walks.add(connection, Walk.Kind.SOURCE, source.name())
                        : Uni.createFrom().voidItem()))
        .replaceWith(source);
  }

  private Uni<AttributeDefinition> change(Function<Schema, AttributeDefinition> rule) {
    return pool.withTransaction(connection ->
        repository
            .lock(connection)
            .flatMap(revision -> schemas.of(connection, revision))
            .flatMap(schema -> change(connection, schema, rule.apply(schema))));
  }

  private Uni<AttributeDefinition> change(
      SqlConnection connection, Schema schema, AttributeDefinition after) {
    AttributeDefinition before = schema.all().get(after.name());
    if (after.equals(before)) {
      return Uni.createFrom().item(after);
    }
    return repository
        .save(connection, after)
        .flatMap(done -> repository.revise(connection))
        .flatMap(done ->
            DefinitionRules.matters(before, after)
                ? walks.add(connection, Walk.Kind.DEFINITION, after.name())
                : Uni.createFrom().voidItem())
        .replaceWith(after);
  }
}
