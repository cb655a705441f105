package io.clientele.gateway.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Tells of answers what the code holds: which fields are always there (those of a record that
 * cannot be null), and that every operation may be refused with a problem document.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AnswersInDocument implements OASFilter {

  private static final DotName RECORD = DotName.createSimple(Record.class);
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName IGNORED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
  private static final DotName PROPERTY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private final Map<String, List<ClassInfo>> records = new HashMap<>();

  /**
   * Reads the records at build time.
   *
   * @param index of all classes
   */
  public AnswersInDocument(IndexView index) {
    for (ClassInfo record : index.getAllKnownSubclasses(RECORD)) {
      if (record.name().toString().startsWith("io.clientele.gateway.")) {
        records.computeIfAbsent(record.simpleName(), name -> new ArrayList<>()).add(record);
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> {
          List<ClassInfo> candidates = records.getOrDefault(name, List.of());
          if (candidates.size() == 1 && schema.getProperties() != null) {
            require(schema, candidates.getFirst());
          }
        });
  }

  // What a written document says of a schema stays.
  private static void require(Schema schema, ClassInfo record) {
    TreeSet<String> required = new TreeSet<>();
    for (RecordComponentInfo component : record.recordComponents()) {
      String name = NAMES.translate(component.name());
      if (always(component) && schema.getProperties().containsKey(name)) {
        required.add(name);
      }
    }
    if (schema.getRequired() == null && !required.isEmpty()) {
      schema.setRequired(new ArrayList<>(required));
    }
  }

  private static boolean always(RecordComponentInfo component) {
    return !component.type().hasAnnotation(NULLABLE)
        && !component.hasAnnotation(NULLABLE)
        && !component.hasAnnotation(IGNORED)
        && !component.hasAnnotation(PROPERTY)
        && !component.hasAnnotation(UNWRAPPED);
  }

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses().getDefaultValue() == null) {
      operation
          .getResponses()
          .setDefaultValue(
              OASFactory.createAPIResponse()
                  .description("Refused: the problem says what is wrong and how to mend it")
                  .content(
                      OASFactory.createContent()
                          .addMediaType(
                              "application/problem+json",
                              OASFactory.createMediaType()
                                  .schema(
                                      OASFactory.createSchema()
                                          .ref("#/components/schemas/Problem")))));
    }
    return operation;
  }
}
