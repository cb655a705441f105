package io.clientele.embedded.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.embedded.suite.Component;
import io.clientele.embedded.suite.Sighting;
import io.clientele.embedded.suite.SuiteReport;
import java.util.Locale;

/** The suite's state for programs: one JSON object, with the API key and without any password. */
final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  /** Writes the object, on lines. */
  static String of(SuiteReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("state", lower(report.state()));
    json.put("gateway", report.gateway());
    json.put("docs", report.gateway() + "/docs");
    json.put("openapi", report.gateway() + "/openapi");
    ObjectNode grpc = json.putObject("grpc");
    Component.INNER_SERVICES.forEach(service -> grpc.put(service.id(), report.address(service)));
    json.set("database", database(report));
    ObjectNode processes = json.putObject("processes");
    report.components().forEach(seen -> processes.set(seen.component().id(), process(seen)));
    json.put("api_key", report.apiKey());
    json.put("grpc_token", report.callerToken());
    json.put("data", report.folder().path().toString());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  private static ObjectNode database(SuiteReport report) {
    ObjectNode database = JSON.createObjectNode();
    database.put("host", "127.0.0.1");
    database.put("port", report.ports().of(Component.POSTGRESQL));
    ObjectNode databases = database.putObject("databases");
    for (Component service : Component.INNER_SERVICES) {
      databases
          .putObject(service.id())
          .put("name", service.shortName())
          .put("user", service.shortName());
    }
    return database;
  }

  private static ObjectNode process(Sighting seen) {
    ObjectNode process = JSON.createObjectNode();
    process.put("condition", lower(seen.condition()));
    if (seen.pid() != 0) {
      process.put("port", seen.port()).put("pid", seen.pid());
    }
    return process;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
