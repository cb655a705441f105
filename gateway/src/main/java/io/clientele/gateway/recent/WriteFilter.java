package io.clientele.gateway.recent;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever has changed something sees it at once: nothing from before is given again. */
@Singleton
public class WriteFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Recent recent;

  WriteFilter(Recent recent) {
    this.recent = recent;
  }

  /** Forgets before the change is answered, however it ended. */
  @ServerResponseFilter
  public void answered(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READING.contains(request.getMethod())) {
      recent.changed();
    }
  }
}
