package io.clientele.gateway.imports;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a caller wants a file to be read. */
public class ImportParameters {

  @Parameter(description = "csv or ndjson; else by Content-Type, else by the first character")
  @QueryParam("format")
  @Nullable String format;

  @Parameter(
      description =
          "JSON from our fields to the file's columns, by name or, without a header, by number from 0;"
              + " may also hold dateFormat, timeZone, delimiter, currency, source, header and quote",
      example = "{\"customer_id\": \"CustomerID\", \"ordered_at\": \"InvoiceDate\"}")
  @QueryParam("mapping")
  @Nullable String mapping;

  @Parameter(description = "Whose facts these are; the name of the key where it is absent")
  @QueryParam("source")
  @Nullable String source;

  @Parameter(description = "Of amounts whose line names none (ISO 4217)", example = "EUR")
  @QueryParam("currency")
  @Nullable String currency;

  @Parameter(
      description = "A pattern of java.time; ISO 8601 where it is absent",
      example = "yyyy-MM-dd HH:mm:ss")
  @QueryParam("dateFormat")
  @Nullable String dateFormat;

  @Parameter(description = "Of times without an offset; UTC where it is absent")
  @QueryParam("timeZone")
  @Nullable String timeZone;

  @Parameter(description = "Between two cells; a blank means runs of blanks, \\t a tabulator")
  @QueryParam("delimiter")
  @Nullable String delimiter;

  @Parameter(description = "Whether the first line names the columns")
  @QueryParam("header")
  @Nullable String header;

  @Parameter(description = "Around a cell")
  @QueryParam("quote")
  @Nullable String quote;

  /** The options that were given. */
  Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    put(options, "source", source);
    put(options, "currency", currency);
    put(options, "dateFormat", dateFormat);
    put(options, "timeZone", timeZone);
    put(options, "delimiter", delimiter);
    put(options, "header", header);
    put(options, "quote", quote);
    return options;
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      options.put(name, value);
    }
  }
}
