package io.clientele.gateway.audit;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What a call to one method of a resource is for the log.
 *
 * @param operation its name in the API
 * @param path with names of parameters in the place of their values
 */
record Act(String operation, String path, Kind kind) {

  // {id: [^/:]+} becomes {id}.
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*(\\w+)\\s*:[^{}]*}");

  /** How it is written down. */
  enum Kind {
    /** Not at all. */
    NOTHING,
    /** One by one: it tells who somebody is. */
    READ,
    /** One by one: it changes something. */
    CHANGE,
    /** Counted: facts come by the thousand and say themselves where they come from. */
    INTAKE
  }

  static Act of(Class<?> resource, Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    String name = operation == null ? method.getName() : operation.operationId();
    return new Act(name, path(resource, method), kind(method, name));
  }

  private static Kind kind(Method method, String name) {
    if (method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(HEAD.class)) {
      return PersonalReads.OPERATIONS.contains(name) ? Kind.READ : Kind.NOTHING;
    }
    AllowedTo allowed = method.getAnnotation(AllowedTo.class);
    List<Role> roles = allowed == null ? List.of() : List.of(allowed.value());
    if (roles.contains(Role.INGEST)) {
      return Kind.INTAKE;
    }
    // Readers change nothing: theirs are questions that are too long for a path.
    return roles.contains(Role.READER) ? Kind.NOTHING : Kind.CHANGE;
  }

  private static String path(Class<?> resource, Method method) {
    Path above = resource.getAnnotation(Path.class);
    Path below = method.getAnnotation(Path.class);
    String whole = (above == null ? "" : above.value()) + (below == null ? "" : below.value());
    return EXPRESSION.matcher(whole).replaceAll("{$1}");
  }
}
