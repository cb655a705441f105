package io.clientele.gateway.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.json.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export, file by file, as it comes; it is never held as a whole. */
final class ExportArchive {

  private final ZipOutputStream zip;
  private final ObjectMapper mapper;
  private final List<ExportManifest.FileEntry> files = new ArrayList<>();

  ExportArchive(OutputStream out, ObjectMapper mapper) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.mapper = mapper;
  }

  /** A file that holds one JSON value. */
  void json(String name, Object value) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    zip.closeEntry();
    files.add(new ExportManifest.FileEntry(name, 1));
  }

  /** A file of each part, in the order in which they come. */
  void parts(Iterator<ExportedRecord> records) throws IOException {
    ExportedRecord first = records.hasNext() ? records.next() : null;
    while (first != null) {
      PartIterator part = new PartIterator(first, records);
      lines(first.part() + ".ndjson", part);
      first = part.following();
    }
  }

  /** A file with one JSON object a line. */
  void lines(String name, Iterator<?> records) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    long count = 0;
    while (records.hasNext()) {
      zip.write(mapper.writeValueAsBytes(records.next()));
      zip.write('\n');
      count++;
    }
    zip.closeEntry();
    files.add(new ExportManifest.FileEntry(name, count));
  }

  /** Ends it with its manifest. */
  void finish(List<String> customerIds) throws IOException {
    List<ExportManifest.FileEntry> written = List.copyOf(files);
    json(
        "manifest.json",
        new ExportManifest(customerIds.getFirst(), customerIds, Times.now().toString(), written));
    zip.finish();
  }
}
