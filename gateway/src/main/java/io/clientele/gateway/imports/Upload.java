package io.clientele.gateway.imports;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param source the caller's
 * @param contentType its media type
 * @param encoding its {@code Content-Encoding}
 * @param format csv or ndjson, where the caller says so
 * @param mapping JSON from our fields to the file's columns, with options
 * @param options given by themselves
 */
record Upload(
    ImportKind kind,
    String source,
    InputStream body,
    String contentType,
    @Nullable String encoding,
    @Nullable String format,
    @Nullable String mapping,
    Map<String, String> options) {

  /** The upload where the file is a part of a form; a mapping of the form itself wins. */
  Upload within(String formMapping, String partType) {
    return new Upload(
        kind,
        source,
        body,
        partType,
        null,
        format,
        formMapping.isBlank() ? mapping : formMapping,
        options);
  }
}
