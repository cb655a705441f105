package io.clientele.gateway.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells stores on the way that an answer is packed for some and not for others. */
@Singleton
public class VaryFilter {

  /** Adds the header; what other filters have said of it stays. */
  @ServerResponseFilter
  public void vary(ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }
}
