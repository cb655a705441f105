package io.clientele.gateway.segmentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Members of a segment as a file; it is written as they come and never held as a whole. */
enum MemberFile {
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
  /** RFC 4180, with a header. */
  CSV("text/csv") {
    @Override
    void write(Iterator<MembershipView> members, ObjectMapper json, OutputStream out)
        throws IOException {
      CSVPrinter printer =
          new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
      printer.printRecord("customer_id", "segment", "since", "reason", "version");
      while (members.hasNext()) {
        MembershipView m = members.next();
        printer.printRecord(m.customerId(), m.segment(), m.since(), m.reason(), m.version());
      }
      printer.flush();
    }
  };

  private final String mediaType;

  MemberFile(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract void write(Iterator<MembershipView> members, ObjectMapper json, OutputStream out)
      throws IOException;

  /** As HTTP names it. */
  String contentType() {
    return mediaType + ";charset=UTF-8";
  }

  /** What the browser calls it. */
  String fileName(String segment) {
    return segment.replaceAll("[^A-Za-z0-9_-]", "_") + (this == CSV ? ".csv" : ".ndjson");
  }

  /** The file's content. */
  StreamingOutput of(Iterator<MembershipView> members, ObjectMapper json) {
    return out -> write(members, json, out);
  }
}
