package io.clientele.contracts.stream;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A call that its client can leave. On the port that REST and gRPC share, the server does not tell
 * a call that its stream was reset (eclipse-vertx/vert.x#5562), and whatever the call writes then
 * takes the connection down with all its other calls: here it is told, and writes nothing.
 */
final class ConnectedCall<ReqT, RespT> extends SimpleForwardingServerCall<ReqT, RespT> {

  private final HttpServerResponse response;
  private final AtomicBoolean closed = new AtomicBoolean();

  ConnectedCall(ServerCall<ReqT, RespT> call, HttpServerResponse response) {
    super(call);
    this.response = response;
  }

  @Override
  public boolean isCancelled() {
    return response.closed() && !closed.get();
  }

  @Override
  public void sendHeaders(Metadata headers) {
    if (!response.closed()) {
      super.sendHeaders(headers);
    }
  }

  @Override
  public void sendMessage(RespT message) {
    if (!response.closed()) {
      super.sendMessage(message);
    }
  }

  @Override
  public void close(Status status, Metadata trailers) {
    if (closed.compareAndSet(false, true) && !response.closed()) {
      super.close(status, trailers);
    }
  }

  /** Tells the call that its client has gone, where it is not over. */
  void cancelUnlessClosed(ServerCall.Listener<ReqT> listener) {
    if (closed.compareAndSet(false, true)) {
      listener.onCancel();
    }
  }
}
