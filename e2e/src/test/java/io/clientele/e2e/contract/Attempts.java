package io.clientele.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes up requests to an operation: about a third good, the others bad in many ways. */
final class Attempts {

  private static final String NESTED = "[".repeat(5_000);

  private final Invention invention;
  private final RandomGenerator random;
  private final Ids ids;

  Attempts(Contract contract, RandomGenerator random, Ids ids) {
    this.invention = new Invention(contract, random);
    this.random = random;
    this.ids = ids;
  }

  Attempt next(Operation operation) {
    double badness = random.nextInt(3) / 2.0 * 0.4;
    String path = operation.path();
    List<String> query = new ArrayList<>();
    Map<String, String> headers = new TreeMap<>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.get("name").asText();
      switch (parameter.get("in").asText()) {
        case "path" ->
            path =
                path.replace("{" + name + "}", encoded(pathValue(operation, parameter, badness)));
        case "query" -> {
          if (parameter.path("required").asBoolean() || invention.chance(0.3)) {
            query.add(name + "=" + encoded(value(parameter, badness)));
          }
        }
        default -> {
          if (invention.chance(0.4)) {
            headers.put(name, printable(value(parameter, badness)));
          }
        }
      }
    }
    if (invention.chance(badness / 4)) {
      query.add("unheard_of=" + encoded(invention.any(Invention.ODD)));
    }
    String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    if (operation.bodies().isEmpty()) {
      return new Attempt(operation, target, headers, null, new byte[0]);
    }
    String type = invention.any(List.copyOf(operation.bodies().keySet()));
    byte[] body = body(type, Objects.requireNonNull(operation.bodies().get(type)), badness);
    String sent = invention.chance(badness / 10) ? "text/plain" : type;
    return new Attempt(operation, target, headers, sent, body);
  }

  private String pathValue(Operation operation, JsonNode parameter, double badness) {
    List<String> known = ids.of(operation.path());
    if (invention.chance(badness)) {
      String odd = invention.any(Invention.ODD);
      return odd.isEmpty() ? "_" : odd;
    }
    return known.isEmpty() || invention.chance(0.1) ? value(parameter, 0) : invention.any(known);
  }

  private String value(JsonNode parameter, double badness) {
    if (invention.chance(badness)) {
      return invention.any(Invention.ODD);
    }
    JsonNode example = parameter.path("example");
    return example.isMissingNode() || invention.chance(0.3)
        ? invention.allowed(parameter.path("schema")).asText()
        : example.asText();
  }

  private byte[] body(String type, JsonNode described, double badness) {
    if (!type.endsWith("json") || type.endsWith("x-ndjson")) {
      return bytes(
          invention.chance(badness)
              ? invention.any(Invention.ODD)
              : described.path("examples").path(0).path("value").asText("id,name\nc-1,x\n"));
    }
    JsonNode value = value(described);
    if (invention.chance(badness)) {
      return switch (random.nextInt(6)) {
        case 0 -> bytes(value.toString().substring(0, value.toString().length() / 2));
        case 1 -> bytes(NESTED);
        case 2 -> noise();
        case 3 -> bytes("{\"a\":1,\"a\":2}");
        default -> bytes(invention.broken(value).toString());
      };
    }
    return bytes(invention.chance(badness) ? invention.broken(value).toString() : value.toString());
  }

  private JsonNode value(JsonNode described) {
    List<JsonNode> examples = new ArrayList<>();
    described.path("examples").forEach(example -> examples.add(example.path("value")));
    return examples.isEmpty() || invention.chance(0.4)
        ? invention.allowed(described.path("schema"))
        : invention.any(examples);
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  // Others cannot be sent in a header at all.
  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?").strip();
  }
}
