package io.clientele.gateway.called;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The method of a resource that a call is for. */
public final class CalledMethod {

  private CalledMethod() {}

  /** The method with its annotations; empty where it is not public. */
  public static Optional<Method> of(SimpleResourceInfo resource) {
    try {
      return Optional.of(
          resource
              .getResourceClass()
              .getMethod(resource.getMethodName(), resource.parameterTypes()));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }
}
