package io.clientele.gateway.imports;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file within a form (RFC 7578), read as it arrives: the part {@code file} comes last, after the
 * part {@code mapping} where there is one.
 *
 * @param mapping empty where there is none
 * @param contentType of the file; empty where the part does not say
 * @param file ends where the part does
 * @param form what comes after the file
 */
record FormFile(String mapping, String contentType, InputStream file, InputStream form) {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("[;\\s]name=\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_HEADER = 8 * 1024;
  private static final int LONGEST_MAPPING = 1024 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final int MOST_HEADERS = 20;

  /** True where a body of this type is a form. */
  static boolean isForm(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /**
   * Reads a form up to the beginning of its file.
   *
   * @throws EdgeRefusal where it is no such form
   */
  static FormFile open(String contentType, InputStream body) throws IOException {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw malformed("Content-Type names no boundary");
    }
    String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    PushbackInputStream in =
        new PushbackInputStream(new BufferedInputStream(body, BUFFER), delimiter.length + 2);
    // The first delimiter may stand at the very beginning: with a line end before it they are
    // alike.
    in.unread("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    new PartInput(in, delimiter).skipAll();
    String mapping = "";
    while (!closes(in)) {
      Headers headers = Headers.read(in);
      PartInput part = new PartInput(in, delimiter);
      switch (headers.name()) {
        case "file" -> {
          return new FormFile(mapping, headers.contentType(), part, in);
        }
        case "mapping" -> mapping = text(part);
        default -> throw malformed("the part '" + shown(headers.name()) + "' is not known");
      }
    }
    throw malformed("there is no part 'file'");
  }

  /**
   * Makes sure that the form ends with its file: a mapping that comes later would not have been
   * heeded.
   */
  void close() throws IOException {
    if (!closes(form)) {
      throw malformed("there is a part after the file");
    }
  }

  /** After a delimiter: two hyphens end the form, a line end leads to the next part. */
  private static boolean closes(InputStream in) throws IOException {
    byte[] end = in.readNBytes(2);
    if (end.length == 2 && end[0] == '-' && end[1] == '-') {
      return true;
    }
    if (end.length == 2 && end[0] == '\r' && end[1] == '\n') {
      return false;
    }
    throw malformed("a boundary is damaged");
  }

  private static String text(InputStream part) throws IOException {
    byte[] bytes = part.readNBytes(LONGEST_MAPPING + 1);
    if (bytes.length > LONGEST_MAPPING) {
      throw malformed("the mapping is larger than 1 MiB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "..." : name;
  }

  private static EdgeRefusal malformed(String why) {
    return new EdgeRefusal(
        ProblemKind.MALFORMED_BODY,
        "the form cannot be read: "
            + why
            + "; send multipart/form-data with the parts mapping (JSON) and then file");
  }

  /** What the head of a part says. */
  private record Headers(String name, String contentType) {

    static Headers read(InputStream in) throws IOException {
      String name = "";
      String contentType = "";
      for (int i = 0; i < MOST_HEADERS; i++) {
        String line = line(in);
        if (line.isEmpty()) {
          return new Headers(name, contentType);
        }
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher named = NAME.matcher(line);
        if (lower.startsWith("content-disposition:") && named.find()) {
          name = named.group(1);
        } else if (lower.startsWith("content-type:")) {
          contentType = line.substring("content-type:".length()).strip();
        }
      }
      throw malformed("a part has too many headers");
    }

    /** A line without its end. */
    static String line(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0 || line.size() > LONGEST_HEADER) {
          throw malformed("it broke off, or a header is too long");
        }
        line.write(b);
      }
      String text = line.toString(StandardCharsets.UTF_8);
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
  }
}
