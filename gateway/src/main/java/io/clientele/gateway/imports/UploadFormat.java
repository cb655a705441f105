package io.clientele.gateway.imports;

import io.clientele.gateway.json.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the records of a file are written. */
enum UploadFormat {
  CSV,
  NDJSON;

  private static final List<String> NDJSON_TYPES =
      List.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  /**
   * The format: as the caller says, else by the media type, else by the first character.
   *
   * @param firstByte that is no blank
   */
  static UploadFormat of(@Nullable String parameter, String contentType, int firstByte) {
    if (parameter != null && !parameter.isBlank()) {
      return switch (parameter.strip().toLowerCase(Locale.ROOT)) {
        case "csv" -> CSV;
        case "ndjson", "jsonl" -> NDJSON;
        default -> throw Fields.invalid("format", "must be csv or ndjson");
      };
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    if (NDJSON_TYPES.stream().anyMatch(type::startsWith)) {
      return NDJSON;
    }
    return type.startsWith("text/csv") || firstByte != '{' ? CSV : NDJSON;
  }
}
