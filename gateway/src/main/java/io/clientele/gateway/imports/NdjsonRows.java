package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a file that holds one JSON object a line. */
final class NdjsonRows implements RowSource {

  private final ByteLines lines;
  private final ImportKind kind;
  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> ignored;
  private final Utf8 utf8 = new Utf8();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();

  NdjsonRows(ByteLines lines, ImportKind kind, ImportOptions options) {
    this.lines = lines;
    this.kind = kind;
    this.ignored = options.attributes().ignored();
    options
        .columns()
        .forEach(
            (field, column) -> fields.put(column.name().isEmpty() ? field : column.name(), field));
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (true) {
      record.reset();
      int size = lines.next(record);
      if (size < 0) {
        return null;
      }
      if (size > lines.longest()) {
        return faulty("the line is longer than " + lines.longest() + " bytes", "");
      }
      byte[] bytes = record.toByteArray();
      String text = utf8.text(bytes);
      if (text == null) {
        return faulty("the line is not valid UTF-8", Utf8.mended(bytes));
      }
      if (!text.isBlank()) {
        return row(bytes, text);
      }
    }
  }

  private Row row(byte[] bytes, String text) {
    JsonNode node;
    try {
      node = JsonBodies.parse(bytes);
    } catch (EdgeRefusal e) {
      return faulty("the line is not valid JSON", text);
    } catch (ClienteleException e) {
      return faulty(e.field() + " " + e.detail(), text);
    }
    if (!node.isObject()) {
      return faulty("the line is no JSON object", text);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(property -> {
          String name = fields.getOrDefault(property.getKey(), property.getKey());
          if (kind.knows(name)
              && !ignored.contains(property.getKey())
              && !property.getValue().isNull()) {
            object.set(name, property.getValue());
          }
        });
    return new Row(lines.number(), lines.sentBytes(), object, "", text);
  }

  private Row faulty(String fault, String raw) {
    return Row.faulty(lines.number(), lines.sentBytes(), fault, raw);
  }
}
