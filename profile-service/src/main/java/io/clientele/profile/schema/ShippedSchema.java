package io.clientele.profile.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The attributes that come with the service.
 *
 * @param version grows whenever values are cleaned differently
 */
public record ShippedSchema(int version, List<AttributeDefinition> definitions) {

  private static final String RESOURCE = "attributes.yaml";

  /** Refuses two definitions that go by one name. */
  public ShippedSchema {
    definitions = List.copyOf(definitions);
    Map<String, String> owners = new HashMap<>();
    for (AttributeDefinition definition : definitions) {
      for (String key : DefinitionRules.keys(definition)) {
        String other = owners.putIfAbsent(key, definition.name());
        if (other != null && !other.equals(definition.name())) {
          throw new IllegalArgumentException(
              "attributes " + other + " and " + definition.name() + " both go by " + key);
        }
      }
    }
  }

  /** Reads them from the service's resources. */
  public static ShippedSchema load() {
    try (InputStream yaml = ShippedSchema.class.getResourceAsStream(RESOURCE)) {
      return SchemaYaml.read(Objects.requireNonNull(yaml, RESOURCE + " is not in the jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The schema with what the business says over what ships.
   *
   * @param shippedRevision the revision that brought this version
   */
  public Schema with(long revision, long shippedRevision, List<AttributeDefinition> business) {
    Map<String, AttributeDefinition> all = new LinkedHashMap<>();
    definitions.forEach(
        definition -> all.put(definition.name(), definition.retired(null, shippedRevision)));
    business.forEach(
        definition -> all.merge(definition.name(), definition, ShippedSchema::overridden));
    return new Schema(revision, all.values());
  }

  private static AttributeDefinition overridden(
      AttributeDefinition shipped, AttributeDefinition by) {
    // A business that had an attribute of this name before one shipped keeps its own.
    if (by.type().kind() != shipped.type().kind()) {
      return by;
    }
    return new AttributeDefinition(
        shipped.name(),
        shipped
            .type()
            .with(by.type().bounds())
            .with(shipped.type().choices().amended(by.type().choices())),
        by.displayNameEn(),
        by.displayNameZh(),
        by.category(),
        by.staleAfterDays(),
        by.trustOrder(),
        shipped.aliases(),
        shipped.personal(),
        true,
        by.retiredAt(),
        Math.max(shipped.revision(), by.revision()));
  }
}
