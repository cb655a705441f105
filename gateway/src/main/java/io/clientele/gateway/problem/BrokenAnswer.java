package io.clientele.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** An answer whose head is out, and whose rest will not come: it must not look like a whole one. */
final class BrokenAnswer {

  private BrokenAnswer() {}

  /**
   * Breaks the answer off at once: what is written to it from now on does not go out. A reset, or
   * the channel's own close, would wait for what is under way to a slow reader, and what the
   * framework adds meanwhile, the end of the body too, would go along with that.
   */
  static void of(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2
        && request.connection() instanceof ConnectionBase connection) {
      connection.channelHandlerContext().close();
    } else {
      request.response().reset();
    }
  }
}
