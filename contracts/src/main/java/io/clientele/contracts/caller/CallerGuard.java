package io.clientele.contracts.caller;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Lets a call in only from a caller that is known, before anything of it is read. */
@ApplicationScoped
@GlobalInterceptor
public class CallerGuard implements ServerInterceptor, Prioritized {

  private final Admission admission;

  @Inject
  CallerGuard(CallerConfig config) {
    this(Admission.of(config));
  }

  CallerGuard(Admission admission) {
    this.admission = admission;
  }

  @Override
  public <ReqT, RespT> ServerCall.Listener<ReqT> interceptCall(
      ServerCall<ReqT, RespT> call, Metadata headers, ServerCallHandler<ReqT, RespT> next) {
    Optional<ClienteleException> refusal =
        admission.refusal(
            call.getMethodDescriptor().getServiceName(),
            headers.get(CallerToken.HEADER),
            CallerGuard::isCertified);
    if (refusal.isEmpty()) {
      return next.startCall(call, headers);
    }
    StatusRuntimeException status = GrpcErrors.toStatus(refusal.get());
    Metadata trailers = Status.trailersFromThrowable(status);
    call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    return new ServerCall.Listener<>() {};
  }

  private static boolean isCertified() {
    io.vertx.core.Context vertx = Vertx.currentContext();
    RoutingContext routing = vertx == null ? null : vertx.getLocal(RoutingContext.class.getName());
    SSLSession session = routing == null ? null : routing.request().sslSession();
    try {
      return session != null && session.getPeerCertificates().length > 0;
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }

  /** After the call is connected with its response, and before anything else looks at it. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE - 1;
  }
}
