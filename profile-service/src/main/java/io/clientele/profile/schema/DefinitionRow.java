package io.clientele.profile.schema;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps definitions to rows of attribute_definition and back. */
final class DefinitionRow {

  private DefinitionRow() {}

  static AttributeDefinition definition(Row row) {
    AttributeType type =
        AttributeType.of(AttributeType.Kind.valueOf(row.getString("type")))
            .with(new Bounds(row.getDouble("minimum"), row.getDouble("maximum")))
            .with(choices(row.getJsonArray("choices")));
    OffsetDateTime retiredAt = row.getOffsetDateTime("retired_at");
    return new AttributeDefinition(
        row.getString("name"),
        type,
        row.getString("display_name_en"),
        row.getString("display_name_zh"),
        row.getString("category"),
        row.getInteger("stale_after_days"),
        List.of(row.getArrayOfStrings("trust_order")).stream().map(Trust::valueOf).toList(),
        List.of(row.getArrayOfStrings("aliases")),
        row.getBoolean("personal"),
        false,
        retiredAt == null ? null : retiredAt.toInstant(),
        row.getLong("revision"));
  }

  static Tuple tuple(AttributeDefinition definition) {
    return Tuple.tuple()
        .addString(definition.name())
        .addString(definition.type().kind().name())
        .addString(definition.displayNameEn())
        .addString(definition.displayNameZh())
        .addString(definition.category())
        .addValue(choices(definition.type().choices()))
        .addDouble(definition.type().bounds().minimum())
        .addDouble(definition.type().bounds().maximum())
        .addInteger(definition.staleAfterDays())
        .addValue(definition.trustOrder().stream().map(Enum::name).toArray(String[]::new))
        .addValue(definition.aliases().toArray(String[]::new))
        .addBoolean(definition.personal())
        .addOffsetDateTime(utc(definition))
        .addLong(definition.revision());
  }

  private static @Nullable OffsetDateTime utc(AttributeDefinition definition) {
    return definition.retiredAt() == null ? null : definition.retiredAt().atOffset(ZoneOffset.UTC);
  }

  private static JsonArray choices(Choices choices) {
    JsonArray array = new JsonArray();
    for (Choice choice : choices.all()) {
      array.add(
          new JsonObject()
              .put("value", choice.value())
              .put("en", choice.displayNameEn())
              .put("zh", choice.displayNameZh())
              .put("synonyms", new JsonArray(choice.synonyms())));
    }
    return array;
  }

  private static Choices choices(JsonArray array) {
    List<Choice> choices = new ArrayList<>();
    for (int index = 0; index < array.size(); index++) {
      JsonObject choice = array.getJsonObject(index);
      choices.add(
          new Choice(
              choice.getString("value"),
              choice.getString("en"),
              choice.getString("zh"),
              choice.getJsonArray("synonyms").stream().map(String::valueOf).toList()));
    }
    return new Choices(choices);
  }
}
