package io.clientele.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives every answer its request id, and a problem document to what never reaches a resource. */
@ApplicationScoped
public class EdgeRoutes {

  private static final Logger LOG = Logger.getLogger(EdgeRoutes.class);
  private static final int FIRST = 1000;
  private static final Pattern ESCAPED_COLON = Pattern.compile("%3a", Pattern.CASE_INSENSITIVE);

  void number(@Observes Filters filters) {
    filters.register(
        context -> {
          String id = RequestId.of(context);
          context.response().putHeader(RequestId.HEADER, id);
          MDC.put("request_id", id);
          context.next();
        },
        FIRST);
    filters.register(EdgeRoutes::unescapeColons, FIRST + 1);
    filters.register(EdgeRoutes::refuseNull, FIRST + 2);
  }

  /** Some clients escape the colon of {@code /v1/orders:import}, which is the same path. */
  private static void unescapeColons(RoutingContext context) {
    String path = context.request().path();
    Matcher escaped = ESCAPED_COLON.matcher(path);
    if (!escaped.find()) {
      context.next();
      return;
    }
    String query = context.request().query();
    context.reroute(escaped.replaceAll(":") + (query == null ? "" : "?" + query));
  }

  /** No name and no text here has this character: databases cannot store it. */
  private static void refuseNull(RoutingContext context) {
    if (context.request().uri().contains("%00")) {
      answer(
          context,
          ProblemKind.BAD_REQUEST,
          "the address holds the character U+0000 (%00); leave it out");
    } else {
      context.next();
    }
  }

  void explain(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(EdgeRoutes::failed);
    router
        .route()
        .last()
        .handler(context -> answer(context, ProblemKind.PATH_NOT_FOUND, "see /docs for the paths"));
  }

  private static void failed(RoutingContext context) {
    int status = context.statusCode();
    ProblemKind kind = ProblemKind.ofStatus(status < 400 ? 500 : status);
    if (kind == ProblemKind.INTERNAL) {
      LOG.errorf(context.failure(), "request %s failed", RequestId.of(context));
    }
    answer(context, kind, kind.title());
  }

  private static void answer(RoutingContext context, ProblemKind kind, String detail) {
    if (context.response().headWritten()) {
      BrokenAnswer.of(context.request());
      return;
    }
    JsonObject problem =
        new JsonObject()
            .put("type", kind.type())
            .put("title", kind.title())
            .put("status", kind.status())
            .put("detail", detail)
            .put("code", kind.name())
            .put("request_id", RequestId.of(context))
            .put("invalid_params", new io.vertx.core.json.JsonArray());
    context
        .response()
        .setStatusCode(kind.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.toBuffer());
  }
}
