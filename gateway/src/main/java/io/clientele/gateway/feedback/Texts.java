package io.clientele.gateway.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.Fields;
import java.util.ArrayList;
import java.util.List;

/** The texts of a request to classify. */
final class Texts {

  /** Most characters of one text: far more than anybody writes, and never too much for a call. */
  private static final int LONGEST = 500_000;

  private Texts() {}

  /** The texts, in order. */
  static List<String> of(Fields body) {
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
      String path = "texts[" + texts.size() + "]";
      if (!node.isTextual()) {
        throw Fields.invalid(path, "must be a string, not " + Fields.kind(node));
      }
      if (node.textValue().length() > LONGEST) {
        throw Fields.invalid(path, "must have at most " + LONGEST + " characters");
      }
      texts.add(node.textValue());
    }
    return texts;
  }
}
