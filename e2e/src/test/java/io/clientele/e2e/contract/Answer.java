package io.clientele.e2e.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What came back.
 *
 * @param mediaType without parameters, or empty
 * @param body empty for a stream of events, which has no end
 */
record Answer(int status, String mediaType, String body) {

  static Answer of(HttpResponse<InputStream> response) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    try (InputStream body = response.body()) {
      String text =
          type.equals("text/event-stream")
              ? ""
              : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(response.statusCode(), type, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
