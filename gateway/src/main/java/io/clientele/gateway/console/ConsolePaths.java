package io.clientele.gateway.console;

import java.util.List;

/** Which addresses belong to the console. */
final class ConsolePaths {

  /** Where the build puts what is named by its content: under one name it is the same forever. */
  static final String ASSETS = "/console/";

  private static final List<String> OTHERS = List.of("v1", "docs", "openapi", "q", "s", "console");

  private ConsolePaths() {}

  /**
   * Whether a browser that asks for a page here is given the console, which knows its pages itself:
   * everywhere but under the paths of others and where a file is asked for.
   *
   * @param path of the request, beginning with a slash
   * @param accept the header {@code Accept}; who does not ask for HTML is no browser
   */
  static boolean isPage(String path, String accept) {
    return accept.contains("text/html")
        && !OTHERS.contains(path.substring(1).split("/", 2)[0])
        && path.lastIndexOf('.') <= path.lastIndexOf('/');
  }
}
