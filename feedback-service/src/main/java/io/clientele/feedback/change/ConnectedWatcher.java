package io.clientele.feedback.change;

import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * A watcher at the other end of an HTTP/2 stream. On the port that REST and gRPC share a call hears
 * neither that its client left nor that it is slow; the HTTP response that carries the call does.
 *
 * @param response null where the call did not come in over the shared port
 */
record ConnectedWatcher(@Nullable HttpServerResponse response) implements Watcher {

  @Override
  public boolean isGone() {
    return response != null && response.closed();
  }

  @Override
  public boolean isBusy() {
    return response != null && !response.closed() && response.writeQueueFull();
  }
}
