package io.clientele.gateway.access;

import io.clientele.gateway.limit.Allowance;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Lets a call to {@code /v1} in only with a key, before anything else is looked at. */
@Singleton
public class AccessFilter {

  private static final String WHAT_TO_SEND =
      "send 'Authorization: Bearer <key>', or Basic with the key as the user name";

  private final Gate gate;
  private final Caller caller;
  private final Pacing pacing;
  private final ProblemResponses responses;

  AccessFilter(Gate gate, Caller caller, Pacing pacing, ProblemResponses responses) {
    this.gate = gate;
    this.caller = caller;
    this.pacing = pacing;
    this.responses = responses;
  }

  /**
   * Refuses before the path is looked at, so that nobody without a key learns which paths exist.
   */
  @ServerRequestFilter(preMatching = true)
  public void guardPaths(ResteasyReactiveContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (path.equals("/v1") || path.startsWith("/v1/")) {
      identify(request, () -> {});
    }
  }

  /**
   * Refuses whatever has found a resource, however its path was spelt, to who has none of the roles
   * that the method names; one that names none is refused to all, but where the resource is open.
   */
  @ServerRequestFilter
  public void guardResources(
      ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
    if (OpenToAll.class.isAssignableFrom(resource.getResourceClass())) {
      return;
    }
    Runnable permit = () -> permit(request, NamedRoles.of(resource));
    if (caller.grant() == Grant.NONE) {
      identify(request, permit);
    } else {
      permit.run();
    }
  }

  private void permit(ContainerRequestContext request, List<Role> roles) {
    if (!caller.grant().hasOneOf(roles)) {
      String refusal = NamedRoles.refusal(roles, caller.grant().roles());
      refuse(request, ProblemKind.PERMISSION_DENIED, refusal);
    }
  }

  private void identify(ResteasyReactiveContainerRequestContext request, Runnable then) {
    Optional<String> shown = Credentials.key(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (shown.isEmpty()) {
      refuse(request, ProblemKind.UNAUTHENTICATED, WHAT_TO_SEND);
      return;
    }
    Instant now = Instant.now();
    try {
      gate.known(shown.get(), now)
          .ifPresentOrElse(
              grant -> admit(request, grant, then), () -> ask(request, shown.get(), now, then));
    } catch (EdgeRefusal refusal) {
      refuse(request, refusal);
    }
  }

  private void ask(
      ResteasyReactiveContainerRequestContext request, String shown, Instant now, Runnable then) {
    request.suspend();
    gate.ask(shown, now)
        .subscribe()
        .with(
            grant -> {
              admit(request, grant, then);
              request.resume();
            },
            failure -> {
              refuse(
                  request,
                  failure instanceof EdgeRefusal refusal
                      ? refusal
                      : new EdgeRefusal(
                          ProblemKind.UNAVAILABLE, "the key cannot be looked up now"));
              request.resume();
            });
  }

  private void admit(ContainerRequestContext request, Optional<Grant> grant, Runnable then) {
    grant.ifPresentOrElse(
        each -> {
          caller.identify(each);
          if (goesThrough(request, each)) {
            then.run();
          }
        },
        () -> refuse(request, new EdgeRefusal(ProblemKind.UNAUTHENTICATED, WHAT_TO_SEND)));
  }

  private boolean goesThrough(ContainerRequestContext request, Grant grant) {
    Optional<Allowance> spent =
        pacing.take(grant, Instant.now()).filter(allowance -> !allowance.granted());
    spent.ifPresent(allowance ->
        refuse(
            request,
            ProblemKind.RATE_LIMITED,
            "more requests than this key may send ("
                + allowance.policy()
                + "); the next one goes through in "
                + allowance.retrySeconds()
                + " s"));
    return spent.isEmpty();
  }

  /** What was shown is no good: where its sender has to wait, that is said instead. */
  private void refuse(ContainerRequestContext request, EdgeRefusal refusal) {
    if (refusal.kind() == ProblemKind.UNAUTHENTICATED && pacing.wrong(Instant.now()).isPresent()) {
      refuse(
          request,
          ProblemKind.RATE_LIMITED,
          "too many wrong keys came from this address; wait as long as Retry-After says");
    } else {
      refuse(request, refusal.kind(), refusal.detail());
    }
  }

  private void refuse(ContainerRequestContext request, ProblemKind kind, String detail) {
    request.abortWith(responses.of(kind, "", detail).toResponse());
  }
}
