package io.clientele.gateway.access;

import jakarta.enterprise.context.RequestScoped;

/** The one whose key came with the request. */
@RequestScoped
public class Caller {

  private Grant grant = Grant.NONE;

  /** The source of what the caller sends. */
  public String source() {
    return grant.source();
  }

  /** What the caller is let in with. */
  public Grant grant() {
    return grant;
  }

  void identify(Grant grant) {
    this.grant = grant;
  }
}
