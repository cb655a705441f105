package io.clientele.e2e.kubernetes;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The metrics that alerts and the dashboard name. */
public final class NamedMetrics {

  private static final Path FOLDER = Manifests.ROOT.resolve("k8s/components/observability");
  private static final Pattern NAME =
      Pattern.compile("\\b(clientele|http|grpc|jvm|process)_[a-z_]+");

  private NamedMetrics() {}

  /** All of them, but for those that Prometheus makes itself. */
  public static SortedSet<String> all() throws IOException {
    return expressions().stream()
        .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group))
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> expressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    Manifests.only(Manifests.in(FOLDER.resolve("alerts.yaml")), PrometheusRule.class, "clientele")
        .getSpec()
        .getGroups()
        .forEach(
            group -> group.getRules().forEach(rule -> expressions.add(rule.getExpr().getStrVal())));
    JsonNode dashboard = new ObjectMapper().readTree(FOLDER.resolve("clientele.json").toFile());
    for (JsonNode panel : dashboard.get("panels")) {
      for (JsonNode target : panel.get("targets")) {
        expressions.add(target.get("expr").asText());
      }
    }
    return expressions;
  }
}
