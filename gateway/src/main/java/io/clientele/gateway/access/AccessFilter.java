package io.clientele.gateway.access;

import io.clientele.gateway.problem.Problem;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Lets a call to {@code /v1} in only with a key, before anything else is looked at. */
@Singleton
public class AccessFilter {

  private final Gate gate;
  private final Caller caller;
  private final ProblemResponses responses;

  AccessFilter(Gate gate, Caller caller, ProblemResponses responses) {
    this.gate = gate;
    this.caller = caller;
    this.responses = responses;
  }

  /**
   * Refuses before the path is looked at, so that nobody without a key learns which paths exist.
   */
  @ServerRequestFilter(preMatching = true)
  public @Nullable RestResponse<Problem> guardPaths(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.equals("/v1") || path.startsWith("/v1/") ? check(request) : null;
  }

  /**
   * Refuses whatever has found a resource, however its path was spelt, to who has none of the roles
   * that the method names; one that names none is refused to all, but where the resource is open.
   */
  @ServerRequestFilter
  public @Nullable RestResponse<Problem> guardResources(
      ContainerRequestContext request, SimpleResourceInfo resource) {
    if (OpenToAll.class.isAssignableFrom(resource.getResourceClass())) {
      return null;
    }
    RestResponse<Problem> unknown = caller.grant() == Grant.NONE ? check(request) : null;
    return unknown == null ? permit(NamedRoles.of(resource)) : unknown;
  }

  private @Nullable RestResponse<Problem> permit(List<Role> roles) {
    return caller.grant().hasOneOf(roles)
        ? null
        : responses.of(
            ProblemKind.PERMISSION_DENIED, "", NamedRoles.refusal(roles, caller.grant().roles()));
  }

  private @Nullable RestResponse<Problem> check(ContainerRequestContext request) {
    Optional<Grant> grant =
        Credentials.key(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(gate::grant);
    grant.ifPresent(caller::identify);
    return grant.isPresent()
        ? null
        : responses.of(
            ProblemKind.UNAUTHENTICATED,
            "",
            "send 'Authorization: Bearer <key>', or Basic with the key as the user name");
  }
}
