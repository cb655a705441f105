package io.clientele.gateway.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells of each operation that the edge keeps from being done twice that it takes {@code
 * Idempotency-Key}. A test holds this to the rule that the edge follows.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class NamesInDocument implements OASFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String MEANING =
      "Names the request: a repeat within a day is answered as the first was. Under another content"
          + " 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer"
          + " is not kept 409 ANSWER_NOT_KEPT.";

  private final Set<String> operations = new HashSet<>();

  /**
   * Reads the methods at build time.
   *
   * @param index of all classes
   */
  public NamesInDocument(IndexView index) {
    GuardedOperations.in(index)
        .filter(operation -> isNamed(operation.method(), operation.roles()))
        .forEach(operation -> operations.add(operation.id()));
  }

  private static boolean isNamed(MethodInfo method, List<String> roles) {
    return (method.hasAnnotation(name(POST.class)) || method.hasAnnotation(name(PATCH.class)))
        && !roles.contains("INGEST")
        && !roles.contains("READER")
        && isJson(
            method.hasAnnotation(name(Consumes.class))
                ? method.annotation(name(Consumes.class))
                : method.declaringClass().declaredAnnotation(name(Consumes.class)))
        && isJson(method.annotation(name(Produces.class)))
        && method.annotations(name(HeaderParam.class)).stream()
            .noneMatch(header -> header.value().asString().equals(HEADER));
  }

  private static boolean isJson(AnnotationInstance types) {
    return types == null
        || Arrays.asList(types.value().asStringArray()).contains("application/json");
  }

  private static DotName name(Class<?> type) {
    return DotName.createSimple(type);
  }

  @Override
  public org.eclipse.microprofile.openapi.models.Operation filterOperation(
      org.eclipse.microprofile.openapi.models.Operation operation) {
    if (operations.contains(String.valueOf(operation.getOperationId()))) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(HEADER)
              .in(Parameter.In.HEADER)
              .description(MEANING)
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(128)));
    }
    return operation;
  }
}
