package io.clientele.gateway.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods a path knows, as the OpenAPI document tells: the framework itself does not. */
@ApplicationScoped
class KnownMethods {

  private final OpenApiDocumentService document;
  private final ObjectMapper json;
  private volatile @Nullable Map<Pattern, List<String>> paths;

  KnownMethods(OpenApiDocumentService document, ObjectMapper json) {
    this.document = document;
    this.json = json;
  }

  /** The methods of a path, sorted; none where the document does not hold the path. */
  List<String> at(String path) {
    TreeSet<String> methods = new TreeSet<>();
    paths()
        .forEach((pattern, known) -> {
          if (pattern.matcher(path).matches()) {
            methods.addAll(known);
          }
        });
    return List.copyOf(methods);
  }

  private Map<Pattern, List<String>> paths() {
    Map<Pattern, List<String>> known = paths;
    if (known == null) {
      known = read();
      paths = known;
    }
    return known;
  }

  private Map<Pattern, List<String>> read() {
    Map<Pattern, List<String>> known = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : tree().path("paths").properties()) {
      List<String> methods = new ArrayList<>();
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
      known.put(Pattern.compile(path.getKey().replaceAll("\\{[^}]*}", "[^/]+")), methods);
    }
    return known;
  }

  private JsonNode tree() {
    try {
      return json.readTree(document.getDocument(Format.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
