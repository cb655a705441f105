package io.clientele.gateway.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;

/** Rejected lines, to be mended and sent again. */
final class RejectedFile {

  private final String header;
  private final String first;
  private final Iterator<String> others;

  /**
   * A file.
   *
   * @param header the line that names the columns; empty where there was none
   * @param lines as they were sent
   */
  RejectedFile(String header, Iterator<String> lines) {
    this.header = header;
    // Asked for before the answer begins, so that an unknown operation is still a problem document.
    this.first = lines.hasNext() ? lines.next() : "";
    this.others = lines;
  }

  /** True where each line is a JSON object. */
  boolean isJson() {
    return header.isEmpty() && first.startsWith("{");
  }

  /** The file, line by line as it is read; it can be read once. */
  InputStream content() {
    Enumeration<InputStream> lines =
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return others.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return line(others.next());
          }
        };
    return new SequenceInputStream(
        new SequenceInputStream(line(header), line(first)), new SequenceInputStream(lines));
  }

  private static InputStream line(String line) {
    String ended = line.isEmpty() ? "" : line + "\n";
    return new ByteArrayInputStream(ended.getBytes(StandardCharsets.UTF_8));
  }
}
