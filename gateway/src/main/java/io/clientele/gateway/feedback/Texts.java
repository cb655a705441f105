package io.clientele.gateway.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts to classify.
 *
 * @param texts in their order
 * @param labels names of the labels of sentiment to choose from; none: all
 */
record Texts(List<String> texts, List<String> labels) {

  /** Most characters of one text: far more than anybody writes, and never too much for a call. */
  static final int LONGEST = 500_000;

  private static final List<String> KNOWN = List.of("texts", "labels");

  Texts {
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
  }

  /** Those of a request. */
  static Texts of(Fields body) {
    body.knowing(KNOWN);
    List<JsonNode> nodes =
        body.list("texts").orElseThrow(() -> Fields.invalid("texts", "is required"));
    if (nodes.size() > IntakeItems.LIMIT) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "texts",
          "send at most " + IntakeItems.LIMIT + " texts, not " + nodes.size());
    }
    List<String> texts = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      texts.add(text("texts[" + texts.size() + "]", node));
    }
    return new Texts(texts, body.texts("labels"));
  }

  /** One text. */
  static String text(String path, JsonNode node) {
    if (!node.isTextual()) {
      throw Fields.invalid(path, "must be a string, not " + Fields.kind(node));
    }
    if (node.textValue().length() > LONGEST) {
      throw Fields.invalid(path, "must have at most " + LONGEST + " characters");
    }
    return node.textValue();
  }
}
