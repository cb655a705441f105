package io.clientele.gateway.imports;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what a file of rejected lines is, which depends on the lines. */
class RejectedFileHeaders {

  @ServerResponseFilter
  void tell(ContainerResponseContext response) {
    if (response.getEntity() instanceof RejectedFile file) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, file.contentType());
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"");
    }
  }
}
