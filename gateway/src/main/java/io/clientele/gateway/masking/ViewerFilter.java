package io.clientele.gateway.masking;

import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Decides what a caller gets to see, once it is known who that is. */
@Singleton
public class ViewerFilter {

  private final Caller caller;
  private final Viewer viewer;
  private final ShownAttributes shown;

  ViewerFilter(Caller caller, Viewer viewer, ShownAttributes shown) {
    this.caller = caller;
    this.viewer = viewer;
    this.shown = shown;
  }

  /** Agents and administrators see everything; all others what leads to nobody. */
  @ServerRequestFilter(priority = Priorities.USER + 100)
  public void decide(ResteasyReactiveContainerRequestContext request) {
    if (caller.grant().roles().contains(Role.AGENT)) {
      viewer.see(Disclosure.EVERYTHING);
    } else if (caller.grant().roles().contains(Role.READER)) {
      request.suspend();
      shown
          .names()
          .subscribe()
          .with(
              names -> {
                viewer.see(new Disclosure(false, names));
                request.resume();
              },
              request::resume);
    }
  }
}
