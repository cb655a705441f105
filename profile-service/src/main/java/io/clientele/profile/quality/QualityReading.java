package io.clientele.profile.quality;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.value.Fields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures the quality of attributes. Values stay sealed: it counts what is noted with them. */
@ApplicationScoped
public class QualityReading {

  private final Pool pool;
  private final SchemaReading schemas;
  private final QualityRepository repository;

  QualityReading(Pool pool, SchemaReading schemas, QualityRepository repository) {
    this.pool = pool;
    this.schemas = schemas;
    this.repository = repository;
  }

  /**
   * The quality of the attributes in use, by attribute and source, all sources together first.
   *
   * @param source empty: all
   * @param attribute empty: all
   */
  public Uni<DataQuality> quality(String source, String attribute, Instant now) {
    if (!source.isEmpty()) {
      Fields.source("source", source);
    }
    return schemas
        .current(pool)
        .map(schema -> definitions(schema, attribute))
        .flatMap(definitions ->
            Uni.combine()
                .all()
                .unis(
                    repository.customers(),
                    repository.counts(definitions, source, now),
                    repository.issues(definitions, source))
                .with((customers, counts, issues) ->
                    new DataQuality(
                        customers.getOrDefault("", 0L),
                        qualities(counts, customers, issues, source),
                        now)));
  }

  private static List<AttributeDefinition> definitions(Schema schema, String attribute) {
    if (attribute.isEmpty()) {
      return schema.all().values().stream().filter(known -> !known.retired()).toList();
    }
    return List.of(
        schema
            .told(attribute)
            .orElseThrow(() ->
                new ClienteleException(
                    ErrorCode.ATTRIBUTE_NOT_FOUND,
                    "attribute",
                    "there is no attribute of this name in use; list the definitions to see those"
                        + " there are")));
  }

  private static List<AttributeQuality> qualities(
      List<QualityRepository.Count> counts,
      Map<String, Long> customers,
      Map<QualityRepository.Place, SortedMap<String, Long>> issues,
      String source) {
    List<AttributeQuality> qualities = new ArrayList<>();
    for (QualityRepository.Count count : counts) {
      // Of one source, what it told is all there is to say.
      if (source.isEmpty() || !count.place().source().isEmpty()) {
        qualities.add(
            new AttributeQuality(
                count.place().attribute(),
                count.place().source(),
                customers.getOrDefault(count.place().source(), 0L),
                count.told(),
                count.valid(),
                count.stale(),
                issues.getOrDefault(count.place(), new TreeMap<>())));
      }
    }
    return qualities;
  }
}
