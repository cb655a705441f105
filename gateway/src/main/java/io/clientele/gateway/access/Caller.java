package io.clientele.gateway.access;

import jakarta.enterprise.context.RequestScoped;

/** The one whose key came with the request. */
@RequestScoped
public class Caller {

  private String source = "";

  /** The source of what the caller sends. */
  public String source() {
    return source;
  }

  void identify(String source) {
    this.source = source;
  }
}
