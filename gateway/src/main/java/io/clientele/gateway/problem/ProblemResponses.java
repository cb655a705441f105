package io.clientele.gateway.problem;

import io.clientele.contracts.error.ClienteleException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the answer to a request that is refused. */
@ApplicationScoped
public class ProblemResponses {

  /** Seconds after which an unavailable service is worth another try. */
  private static final String RETRY_AFTER_SECONDS = "2";

  private final RoutingContext context;

  ProblemResponses(RoutingContext context) {
    this.context = context;
  }

  /** The id of the request in hand. */
  public String requestId() {
    return RequestId.of(context);
  }

  /** Breaks the answer in hand off, whenever that is asked for. */
  public Runnable breaking() {
    HttpServerRequest request = context.request();
    return () -> BrokenAnswer.of(request);
  }

  /** The answer to a refusal of the services or of a value. */
  public RestResponse<Problem> of(ClienteleException refusal) {
    return of(ProblemKind.of(refusal.code()), refusal.field(), refusal.detail());
  }

  /** The answer for a kind. */
  public RestResponse<Problem> of(ProblemKind kind, String field, String detail) {
    if (context.response().headWritten()) {
      BrokenAnswer.of(context.request());
    }
    Problem problem = Problem.of(kind, field, detail, requestId());
    RestResponse.ResponseBuilder<Problem> builder =
        RestResponse.ResponseBuilder.<Problem>create(kind.status())
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .entity(problem);
    switch (kind) {
      // Basic is taken too but not asked for: browsers would ask people for a password.
      case UNAUTHENTICATED ->
          builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"clientele\"");
      case UNAVAILABLE -> builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      // What is left of the body is not read, so the connection is of no further use.
      case BODY_TOO_LARGE -> builder.header("Connection", "close");
      case BODY_TOO_SLOW -> {
        builder.header("Connection", "close");
        closeAfterwards();
      }
      default -> {}
    }
    return builder.build();
  }

  /**
   * The server itself would keep the connection until the body is whole, which may be never. Who
   * sends fast is left to read the answer before it closes.
   */
  private void closeAfterwards() {
    HttpServerRequest request = context.request();
    if (request.version() != HttpVersion.HTTP_2) {
      context.addEndHandler(over -> request.connection().close());
    }
  }
}
