package io.clientele.gateway.api;

import io.clientele.gateway.access.AllowedTo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The operations of the API as the build sees them. */
final class GuardedOperations {

  private static final DotName ALLOWED_TO = DotName.createSimple(AllowedTo.class);
  private static final DotName OPERATION = DotName.createSimple(Operation.class);

  private GuardedOperations() {}

  /**
   * An operation.
   *
   * @param id its name in the document
   * @param roles names of the least roles that may call it
   */
  record Guarded(String id, MethodInfo method, List<String> roles) {}

  /** All of them that have a name. */
  static Stream<Guarded> in(IndexView index) {
    return index.getAnnotations(ALLOWED_TO).stream()
        .filter(allowed -> allowed.target().kind() == AnnotationTarget.Kind.METHOD)
        .flatMap(GuardedOperations::named);
  }

  private static Stream<Guarded> named(AnnotationInstance allowed) {
    MethodInfo method = allowed.target().asMethod();
    AnnotationInstance operation = method.annotation(OPERATION);
    return operation == null || operation.value("operationId") == null
        ? Stream.empty()
        : Stream.of(
            new Guarded(
                operation.value("operationId").asString(),
                method,
                List.of(allowed.value().asEnumArray())));
  }
}
