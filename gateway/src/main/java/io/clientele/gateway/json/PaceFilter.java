package io.clientele.gateway.json;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives every body its pace, whatever reads it. */
@Singleton
public class PaceFilter {

  // The filter is there before the settings are.
  private final Instance<PaceConfig> config;

  PaceFilter(Instance<PaceConfig> config) {
    this.config = config;
  }

  /** Wraps the body of a request that has one. */
  @ServerRequestFilter
  public void pace(ResteasyReactiveContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null ? mayHaveBody(request.getMethod()) : !length.equals("0")) {
      PaceConfig pace = config.get();
      request.setEntityStream(
          new PacedInput(
              request.getEntityStream(),
              pace.grace(),
              pace.slowest().asLongValue(),
              System::nanoTime));
    }
  }

  private static boolean mayHaveBody(String method) {
    return !method.equals("GET") && !method.equals("HEAD");
  }
}
