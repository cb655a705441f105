package io.clientele.contracts.stream;

import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * A watcher at the other end of an HTTP/2 stream. On the port that REST and gRPC share, the server
 * tells a call neither that its client has gone nor that it is slow (eclipse-vertx/vert.x#5562);
 * the response below the call knows both.
 *
 * @param response null where the call did not come in over the shared port
 */
public record ConnectedWatcher(@Nullable HttpServerResponse response) implements Watcher {

  /** The watcher that the current call serves. */
  public static Watcher ofCurrentCall() {
    return new ConnectedWatcher(ResponseInterceptor.RESPONSE.get());
  }

  @Override
  public boolean isGone() {
    return response != null && response.closed();
  }

  @Override
  public boolean isBusy() {
    return response != null && !response.closed() && response.writeQueueFull();
  }
}
