package io.clientele.gateway.idempotency;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.called.CalledMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Which operations the edge itself keeps from being done twice. */
final class NamedCalls {

  /** The header that names a request. */
  static final String HEADER = "Idempotency-Key";

  private NamedCalls() {}

  /** Whether this is one of them. */
  static boolean include(SimpleResourceInfo resource) {
    return CalledMethod.of(resource).filter(NamedCalls::include).isPresent();
  }

  /**
   * Whether a method is one of them: it changes something that would be changed again, and what is
   * kept does not itself have the name that the request has. Facts, feedback, complaints and their
   * like take the name of the request as their own; files are known by their lines.
   */
  static boolean include(Method method) {
    AllowedTo allowed = method.getAnnotation(AllowedTo.class);
    List<Role> roles = allowed == null ? List.of() : List.of(allowed.value());
    return (method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PATCH.class))
        && !roles.contains(Role.INGEST)
        && !roles.contains(Role.READER)
        && !isFile(method)
        && Arrays.stream(method.getParameters()).noneMatch(NamedCalls::isName);
  }

  private static boolean isFile(Method method) {
    Consumes own = method.getAnnotation(Consumes.class);
    Consumes taken = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    Produces given = method.getAnnotation(Produces.class);
    return (taken != null && !List.of(taken.value()).contains(MediaType.APPLICATION_JSON))
        || (given != null && !List.of(given.value()).contains(MediaType.APPLICATION_JSON));
  }

  private static boolean isName(Parameter parameter) {
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    return header != null && header.value().equals(HEADER);
  }
}
