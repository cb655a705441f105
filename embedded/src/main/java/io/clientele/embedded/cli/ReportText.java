package io.clientele.embedded.cli;

import io.clientele.embedded.suite.Component;
import io.clientele.embedded.suite.Condition;
import io.clientele.embedded.suite.Sighting;
import io.clientele.embedded.suite.SuiteReport;
import java.util.Locale;

/** The suite's state for people. */
final class ReportText {

  private ReportText() {}

  /** One line for each component, then the addresses. */
  static String of(SuiteReport report) {
    StringBuilder text = new StringBuilder();
    text.append("Clientele is ")
        .append(report.state().name().toLowerCase(Locale.ROOT))
        .append('\n');
    report.components().forEach(seen -> text.append(line(seen)));
    return text.append(addresses(report)).toString();
  }

  /** Where everything is and the key that opens it. */
  static String addresses(SuiteReport report) {
    StringBuilder text = new StringBuilder();
    text.append("\n  Console   ").append(report.gateway()).append("/\n");
    text.append("  API       ").append(report.gateway()).append("/v1\n");
    text.append("  Docs      ").append(report.gateway()).append("/docs\n");
    for (Component service : Component.INNER_SERVICES) {
      text.append(String.format("  gRPC      %s  %s%n", report.address(service), service.id()));
    }
    if (!report.apiKey().isEmpty()) {
      text.append("  API key   ").append(report.apiKey()).append('\n');
      text.append("  Signed in ").append(report.gateway()).append("/#key=").append(report.apiKey());
      text.append('\n');
    }
    return text.append("  Data      ").append(report.folder().path()).append('\n').toString();
  }

  /** Address and key as variables, for a shell to take over. */
  static String variables(SuiteReport report) {
    return "export CLIENTELE_GATEWAY=%s%nexport CLIENTELE_API_KEY=%s%nexport CLIENTELE_GRPC_TOKEN=%s%n"
        .formatted(report.gateway(), report.apiKey(), report.callerToken());
  }

  private static String line(Sighting seen) {
    String condition = seen.condition().name().toLowerCase(Locale.ROOT);
    return seen.condition() == Condition.DOWN
        ? String.format("  %-17s %s%n", seen.component().id(), condition)
        : String.format(
            "  %-17s %-8s port %d, process %d%n",
            seen.component().id(), condition, seen.port(), seen.pid());
  }
}
