package io.clientele.gateway.imports;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Rejected lines, to be mended and sent again. */
final class RejectedFile implements StreamingOutput {

  private final String name;
  private final String header;
  private final String first;
  private final Iterator<String> others;

  /**
   * A file.
   *
   * @param name without its ending
   * @param header the line that names the columns; empty where there was none
   * @param lines as they were sent
   */
  RejectedFile(String name, String header, Iterator<String> lines) {
    this.name = name;
    this.header = header;
    // Asked for before the answer begins, so that an unknown operation is still a problem document.
    this.first = lines.hasNext() ? lines.next() : "";
    this.others = lines;
  }

  /** The media type: JSON where each line is an object. */
  String contentType() {
    return isJson() ? ImportResource.NDJSON : ImportResource.CSV;
  }

  /** The file's name. */
  String fileName() {
    return name + "-rejected." + (isJson() ? "ndjson" : "csv");
  }

  private boolean isJson() {
    return header.isEmpty() && first.startsWith("{");
  }

  @Override
  public void write(OutputStream output) throws IOException {
    line(output, header);
    line(output, first);
    while (others.hasNext()) {
      line(output, others.next());
    }
  }

  private static void line(OutputStream output, String line) throws IOException {
    if (!line.isEmpty()) {
      output.write(line.getBytes(StandardCharsets.UTF_8));
      output.write('\n');
    }
  }
}
