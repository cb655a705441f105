package io.clientele.gateway.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The page from which a browser loads the console.
 *
 * @param html the page
 * @param built whether it is the console, or only says how to get it
 */
record ConsolePage(String html, boolean built) {

  private static final String PAGE = "META-INF/resources/index.html";

  private static final String PLACEHOLDER =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Clientele</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body>
      <h1>Clientele</h1>
      <p>This gateway was built without its web console. With Node 20.19 or newer on the PATH,
      <code>./clientele build</code> builds it in.</p>
      <p lang="zh-Hans">此网关构建时未包含网页控制台。请将 Node 20.19 或更高版本加入 PATH，
      再运行 <code>./clientele build</code>。</p>
      <p><a href="/docs">API reference · API 文档</a></p>
      </body>
      </html>
      """;

  /** The console that was built with the gateway, or else a page that says how to get it. */
  static ConsolePage packaged() {
    try (InputStream page = open()) {
      return page == null
          ? new ConsolePage(PLACEHOLDER, false)
          : new ConsolePage(new String(page.readAllBytes(), StandardCharsets.UTF_8), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open() {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(PAGE);
  }
}
