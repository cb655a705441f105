package io.clientele.contracts.caller;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may call.
 *
 * @param callers who have a token
 * @param certificates whether a verified certificate of the client is as good as a token
 * @param reflection whether everybody may ask which services there are
 * @param open whether everybody may call everything
 */
record Admission(KnownCallers callers, boolean certificates, boolean reflection, boolean open) {

  /** Probes carry no token, and learn nothing but whether a service is there. */
  private static final String HEALTH = "grpc.health.v1.Health";

  private static final Set<String> REFLECTION =
      Set.of("grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection");

  /** As a service is set. */
  static Admission of(CallerConfig config) {
    return new Admission(
        KnownCallers.of(config.tokens()),
        config.certificates(),
        config.reflection(),
        config.open());
  }

  /** Whether there is nobody who could call. */
  boolean isShut() {
    return callers.isEmpty() && !certificates && !open;
  }

  /**
   * Why a call is refused; empty where it is not.
   *
   * @param service the full name of the gRPC service that is called
   * @param authorization the header of that name
   * @param certified whether the client has shown a certificate that was verified
   */
  Optional<ClienteleException> refusal(
      @Nullable String service, @Nullable String authorization, BooleanSupplier certified) {
    boolean forAll = open || (service != null && isForAll(service));
    return forAll || isKnown(authorization) || (certificates && certified.getAsBoolean())
        ? Optional.empty()
        : Optional.of(
            new ClienteleException(
                ErrorCode.CALLER_UNAUTHENTICATED,
                "authorization",
                "send 'authorization: Bearer <token>' with a token that this service knows"));
  }

  private boolean isForAll(String service) {
    return service.equals(HEALTH) || (reflection && REFLECTION.contains(service));
  }

  private boolean isKnown(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, CallerToken.SCHEME, 0, CallerToken.SCHEME.length())
        && callers.named(authorization.substring(CallerToken.SCHEME.length()).strip()).isPresent();
  }
}
