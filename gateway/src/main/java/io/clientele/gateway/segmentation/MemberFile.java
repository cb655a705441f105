package io.clientele.gateway.segmentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** All members of a segment, to be downloaded. */
final class MemberFile implements StreamingOutput {

  private final String segment;
  private final MemberFormat format;
  private final Iterator<MembershipView> members;
  private final ObjectMapper json;

  /**
   * A file.
   *
   * @param members as they come
   */
  MemberFile(
      String segment, MemberFormat format, Iterator<MembershipView> members, ObjectMapper json) {
    this.segment = segment;
    this.format = format;
    this.members = members;
    this.json = json;
  }

  /** As HTTP names what is in it. */
  String contentType() {
    return format.contentType();
  }

  /** What the browser calls it. */
  String fileName() {
    return segment.replaceAll("[^A-Za-z0-9_-]", "_") + "." + format.ending();
  }

  @Override
  public void write(OutputStream output) throws IOException {
    format.write(members, json, output);
  }
}
