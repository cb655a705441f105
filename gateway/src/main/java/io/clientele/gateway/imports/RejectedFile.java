package io.clientele.gateway.imports;

import io.clientele.gateway.spreadsheet.SpreadsheetLine;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.UnaryOperator;

/**
 * Rejected lines, to be mended and sent again. Cells of CSV that a spreadsheet would run are marked
 * as texts; the import takes the mark off again.
 */
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

  private String firstLine() {
    return header.isEmpty() ? first : header;
  }

  @Override
  public void write(OutputStream output) throws IOException {
    UnaryOperator<String> shape =
        isJson() ? UnaryOperator.identity() : SpreadsheetLine.like(firstLine())::safe;
    line(output, shape.apply(header));
    line(output, shape.apply(first));
    while (others.hasNext()) {
      line(output, shape.apply(others.next()));
    }
  }

  private static void line(OutputStream output, String line) throws IOException {
    if (!line.isEmpty()) {
      output.write(line.getBytes(StandardCharsets.UTF_8));
      output.write('\n');
    }
  }
}
