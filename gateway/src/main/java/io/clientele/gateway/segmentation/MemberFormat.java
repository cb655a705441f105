package io.clientele.gateway.segmentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.spreadsheet.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** How a file of members is written: as they come, never held as a whole. */
enum MemberFormat {
  /** One JSON object a line. */
  NDJSON("application/x-ndjson") {
    @Override
    void write(Iterator<MembershipView> members, ObjectMapper json, OutputStream out)
        throws IOException {
      while (members.hasNext()) {
        out.write(json.writeValueAsBytes(members.next()));
        out.write('\n');
      }
    }
  },
  /** RFC 4180, with a header; no cell is one that a spreadsheet would run. */
  CSV("text/csv") {
    @Override
    void write(Iterator<MembershipView> members, ObjectMapper json, OutputStream out)
        throws IOException {
      CSVPrinter printer =
          new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
      printer.printRecord("customer_id", "segment", "since", "reason", "version");
      while (members.hasNext()) {
        MembershipView m = members.next();
        printer.printRecord(
            SpreadsheetCell.safe(m.customerId()),
            SpreadsheetCell.safe(m.segment()),
            m.since(),
            safe(m.reason()),
            m.version());
      }
      printer.flush();
    }
  };

  private static @Nullable String safe(@Nullable String text) {
    return text == null ? null : SpreadsheetCell.safe(text);
  }

  private final String mediaType;

  MemberFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract void write(Iterator<MembershipView> members, ObjectMapper json, OutputStream out)
      throws IOException;

  /** As HTTP names it. */
  String contentType() {
    return mediaType + ";charset=UTF-8";
  }

  /** How the names of such files end. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name; NDJSON where none is given. */
  static MemberFormat of(@Nullable String name) {
    return switch (QueryParameters.orEmpty(name)) {
      case "", "ndjson" -> NDJSON;
      case "csv" -> CSV;
      default -> throw Fields.invalid("format", "must be ndjson or csv");
    };
  }
}
