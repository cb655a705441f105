package io.clientele.gateway.audit;

import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Grant;
import io.clientele.gateway.access.OpenToAll;
import io.clientele.gateway.called.CalledMethod;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.problem.ProblemResponses;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Writes down who reads personal data and who changes what, refused or not. */
@Singleton
public class AuditFilter {

  private static final String ACT = AuditFilter.class.getName() + ".act";
  private static final String RECORDING = AuditFilter.class.getName() + ".recording";
  private static final Act UNKNOWN = new Act("", "", Act.Kind.NOTHING);

  private final AuditTrail trail;
  private final Caller caller;
  private final ProblemResponses responses;
  private final RoutingContext routing;
  private final Map<Method, Act> acts = new ConcurrentHashMap<>();

  AuditFilter(AuditTrail trail, Caller caller, ProblemResponses responses, RoutingContext routing) {
    this.trail = trail;
    this.caller = caller;
    this.responses = responses;
    this.routing = routing;
  }

  /**
   * Takes a place for the call before it is decided whether it is allowed; without one it is
   * refused.
   */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void begin(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
    Act act = act(resource);
    switch (act.kind()) {
      case NOTHING -> {}
      case INTAKE -> request.setProperty(ACT, act);
      case READ, CHANGE ->
          trail
              .begin(act, named(act, request), responses.requestId(), caller.grant())
              .ifPresentOrElse(recording -> follow(request, recording), () -> refuse(request));
    }
  }

  private void follow(ContainerRequestContext request, Recording recording) {
    request.setProperty(RECORDING, recording);
    HttpServerResponse response = routing.response();
    routing.addEndHandler(sent -> recording.end(sent.succeeded() ? response.getStatusCode() : 0));
  }

  private void refuse(ContainerRequestContext request) {
    request.abortWith(
        responses
            .of(
                ProblemKind.UNAVAILABLE,
                "",
                "the audit log cannot be written now: personal data are not shown and nothing is"
                    + " changed until it can")
            .toResponse());
  }

  /** Now it is known who called, and what of calls that are counted has become. */
  @ServerResponseFilter
  public void answered(ContainerRequestContext request, ContainerResponseContext response) {
    Grant grant = caller.grant();
    if (request.getProperty(RECORDING) instanceof Recording recording) {
      recording.by(grant);
    } else if (request.getProperty(ACT) instanceof Act act) {
      trail.count(grant, act, response.getStatus());
    } else if (grant.kind() == Grant.Kind.NOTHING && isRefusal(response.getStatus())) {
      trail.countStranger(response.getStatus());
    }
  }

  private static boolean isRefusal(int status) {
    return status == 401 || status == 429;
  }

  private Act act(SimpleResourceInfo resource) {
    if (OpenToAll.class.isAssignableFrom(resource.getResourceClass())) {
      return UNKNOWN;
    }
    return CalledMethod.of(resource)
        .map(method ->
            acts.computeIfAbsent(method, called -> Act.of(resource.getResourceClass(), called)))
        .orElse(UNKNOWN);
  }

  private static Named named(Act act, ContainerRequestContext request) {
    Map<String, String> values = new HashMap<>();
    request
        .getUriInfo()
        .getPathParameters()
        .forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.getFirst()));
    return Named.in(act.path(), values);
  }
}
