package io.clientele.gateway.access;

import io.clientele.gateway.limit.Allowance;
import io.clientele.gateway.limit.ClientAddress;
import io.clientele.gateway.limit.Guesses;
import io.clientele.gateway.limit.LimitConfig;
import io.clientele.gateway.limit.Meters;
import io.clientele.gateway.limit.Pace;
import io.clientele.gateway.limit.Paces;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts what callers ask for, and wrong keys by the address that they come from; tells both to the
 * request in hand. In the memory of this edge: another one counts for itself.
 */
@ApplicationScoped
@Startup
class Pacing {

  private static final int CALLERS = 50_000;
  private static final int ADDRESSES = 50_000;

  private final RoutingContext context;
  private final Paces paces;
  private final Meters meters = new Meters(CALLERS);
  private final Guesses guesses;
  private final ClientAddress addresses;

  Pacing(LimitConfig limits, AccessConfig access, RoutingContext context) {
    this.context = context;
    this.paces =
        Paces.of(
            limits,
            Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet()),
            access.keys().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    this.guesses = new Guesses(limits, ADDRESSES);
    this.addresses = new ClientAddress(limits.trustedProxies().orElse(List.of()));
  }

  /** One more request of a caller: whether it goes through, which its answer tells in any case. */
  Optional<Allowance> take(Grant grant, Instant now) {
    Pace pace =
        paces.of(
            grant.roles().stream().map(Role::word).toList(),
            grant.kind() == Grant.Kind.CONFIGURED_KEY ? paces.ofKey(grant.id()) : grant.pace());
    Optional<Allowance> allowance = meters.take(grant.kind() + " " + grant.id(), pace, now);
    allowance.ifPresent(this::tell);
    return allowance;
  }

  /** A wrong key came: how long its sender has to wait, which the answer tells then. */
  Optional<Duration> wrong(Instant now) {
    SocketAddress peer = context.request().remoteAddress();
    String host = peer == null ? null : peer.hostAddress();
    String address =
        addresses.of(
            host == null ? "" : host, context.request().headers().getAll("X-Forwarded-For"));
    Duration wait = guesses.wrong(address, now);
    if (wait.isZero()) {
      return Optional.empty();
    }
    retryAfter(Math.max(1, Math.ceilDiv(wait.toMillis(), 1000L)));
    return Optional.of(wait);
  }

  private void tell(Allowance allowance) {
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Limit", Long.toString(allowance.limit()));
    response.putHeader("RateLimit-Remaining", Long.toString(allowance.remaining()));
    response.putHeader("RateLimit-Reset", Long.toString(allowance.resetSeconds()));
    response.putHeader("RateLimit-Policy", allowance.policy());
    if (!allowance.granted()) {
      retryAfter(allowance.retrySeconds());
    }
  }

  private void retryAfter(long seconds) {
    context.response().putHeader("Retry-After", Long.toString(seconds));
  }
}
