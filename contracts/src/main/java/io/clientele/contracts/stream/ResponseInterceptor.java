package io.clientele.contracts.stream;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;

/**
 * Connects a call with the HTTP response below it: for {@link ConnectedWatcher}, and so that a call
 * ends with its response.
 */
@ApplicationScoped
@GlobalInterceptor
public class ResponseInterceptor implements ServerInterceptor, Prioritized {

  /**
   * The response below the current call; absent where the call did not come in over HTTP routing.
   */
  static final Context.Key<HttpServerResponse> RESPONSE = Context.key("http-response");

  @Override
  public <ReqT, RespT> ServerCall.Listener<ReqT> interceptCall(
      ServerCall<ReqT, RespT> call, Metadata headers, ServerCallHandler<ReqT, RespT> next) {
    io.vertx.core.Context vertx = Vertx.currentContext();
    RoutingContext routing = vertx == null ? null : vertx.getLocal(RoutingContext.class.getName());
    if (routing == null) {
      return next.startCall(call, headers);
    }
    HttpServerResponse response = routing.response();
    Context context = Context.current().withValue(RESPONSE, response);
    ConnectedCall<ReqT, RespT> connected = new ConnectedCall<>(call, response);
    ServerCall.Listener<ReqT> listener = Contexts.interceptCall(context, connected, headers, next);
    routing.addEndHandler(over -> connected.cancelUnlessClosed(listener));
    return listener;
  }

  /** Before Quarkus's own interceptors, which move the call to a context that knows no routing. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE;
  }
}
