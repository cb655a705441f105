package io.clientele.gateway.api;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads whoever opens the bare address to the documentation. */
@ApplicationScoped
public class FrontDoor {

  private static final int FOUND = 302;

  void open(@Observes Router router) {
    router
        .get("/")
        .order(-1)
        .handler(context ->
            context.response().setStatusCode(FOUND).putHeader("Location", "/docs").end());
  }
}
