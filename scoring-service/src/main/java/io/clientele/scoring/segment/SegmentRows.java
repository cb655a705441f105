package io.clientele.scoring.segment;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.segment.SegmentDefinition.Kind;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Segments as rows of the tables {@code segment} and {@code segment_version}. */
final class SegmentRows {

  /** The columns that {@link #segment} reads, and the tables. */
  static final String SELECT =
      """
      SELECT s.name, s.version, s.kind, s.revision, s.looked, s.created_at, s.updated_at,
        v.expression, v.names::text AS names, v.rests_on, v.display_name_en, v.display_name_zh, v.description
      FROM segment s JOIN segment_version v ON v.name = s.name AND v.version = s.version
      """;

  private SegmentRows() {}

  static List<StoredSegment> segments(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(SegmentRows::segment).toList();
  }

  private static StoredSegment segment(Row row) {
    return new StoredSegment(
        new SegmentDefinition(
            row.getString("name"),
            Kind.valueOf(row.getString("kind")),
            row.getString("expression"),
            new DisplayNames(row.getString("display_name_en"), row.getString("display_name_zh")),
            row.getString("description")),
        row.getInteger("version"),
        row.getLong("revision"),
        row.getBoolean("looked"),
        types(new JsonObject(row.getString("names"))),
        List.of(row.getArrayOfStrings("rests_on")),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant());
  }

  private static Map<String, ValueType> types(JsonObject json) {
    Map<String, ValueType> types = new TreeMap<>();
    json.forEach(
        entry -> types.put(entry.getKey(), ValueType.valueOf(String.valueOf(entry.getValue()))));
    return types;
  }

  static String json(Map<String, ValueType> types) {
    JsonObject json = new JsonObject();
    types.forEach((name, type) -> json.put(name, type.name()));
    return json.encode();
  }
}
