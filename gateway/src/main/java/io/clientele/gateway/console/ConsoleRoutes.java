package io.clientele.gateway.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads browsers to the console; its scripts and styles are static resources of the gateway. */
@ApplicationScoped
public class ConsoleRoutes {

  /** Everything comes from here, and nothing that is written into a page runs. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final int EARLY = 100;
  private static final int BAD_REQUEST = 400;

  private final ConsolePage page = ConsolePage.packaged();

  void label(@Observes Filters filters) {
    filters.register(
        context -> {
          if (context.request().path().startsWith(ConsolePaths.ASSETS)) {
            context.addHeadersEndHandler(sent -> keep(context.response()));
          }
          context.next();
        },
        EARLY);
  }

  void open(@Observes Router router) {
    router.get("/").order(-1).handler(this::show);
    router.get("/index.html").order(-1).handler(this::show);
    // Before the API, which answers for every path that it does not know.
    router.get().order(-1).handler(this::showAtPages);
  }

  private static void keep(HttpServerResponse response) {
    boolean found = response.getStatusCode() < BAD_REQUEST;
    response.putHeader("Cache-Control", found ? FOREVER : "no-store");
  }

  private void showAtPages(RoutingContext context) {
    String accept = context.request().getHeader("Accept");
    if (page.built()
        && ConsolePaths.isPage(context.request().path(), accept == null ? "" : accept)) {
      show(context);
    } else {
      context.next();
    }
  }

  private void show(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Referrer-Policy", "no-referrer")
        .end(page.html());
  }
}
