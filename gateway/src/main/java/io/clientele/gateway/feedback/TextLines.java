package io.clientele.gateway.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a stream that has a JSON object with a text in each line. */
final class TextLines {

  private static final int LONGEST_LINE = 4 << 20;
  private static final List<String> KNOWN = List.of("id", "text");

  /**
   * One line.
   *
   * @param number from 1 on; blank lines count
   * @param id as the sender named the text; empty: not at all
   * @param text to classify; empty where the line is at fault
   * @param fault why there is none; absent where there is one
   */
  record Line(long number, String id, String text, @Nullable String fault) {}

  private final InputStream in;
  private long number;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line that is not blank; none at the end. */
  @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int unit = in.read();
      if (unit < 0) {
        return null;
      }
      number++;
      boolean tooLong = false;
      for (; unit >= 0 && unit != '\n'; unit = in.read()) {
        tooLong |= bytes.size() >= LONGEST_LINE;
        if (!tooLong) {
          bytes.write(unit);
        }
      }
      if (tooLong) {
        return faulty("the line is longer than " + LONGEST_LINE + " bytes");
      }
      if (!bytes.toString(StandardCharsets.UTF_8).isBlank()) {
        return line(bytes.toByteArray());
      }
    }
  }

  private Line line(byte[] bytes) {
    try {
      JsonNode node = JsonBodies.parse(bytes);
      if (node.isTextual()) {
        return new Line(number, "", Texts.text("text", node), null);
      }
      Fields fields = Fields.of("", node).knowing(KNOWN);
      JsonNode text = fields.value("text").orElseThrow(() -> Fields.invalid("text", "is required"));
      return new Line(number, fields.text("id").orElse(""), Texts.text("text", text), null);
    } catch (EdgeRefusal e) {
      return faulty("the line is not valid JSON");
    } catch (ClienteleException e) {
      return faulty(e.field().isEmpty() ? e.detail() : e.field() + " " + e.detail());
    }
  }

  private Line faulty(String why) {
    return new Line(number, "", "", why);
  }
}
