package io.clientele.gateway.segmentation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what a file of members is, which depends on the format that was asked for. */
class MemberFileHeaders {

  @ServerResponseFilter
  void tell(ContainerResponseContext response) {
    if (response.getEntity() instanceof MemberFile file) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, file.contentType());
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"");
    }
  }
}
