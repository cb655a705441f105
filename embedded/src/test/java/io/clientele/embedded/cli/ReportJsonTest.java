package io.clientele.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.embedded.suite.Component;
import io.clientele.embedded.suite.Condition;
import io.clientele.embedded.suite.DataFolder;
import io.clientele.embedded.suite.Ports;
import io.clientele.embedded.suite.Sighting;
import io.clientele.embedded.suite.State;
import io.clientele.embedded.suite.SuiteReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static final SuiteReport REPORT =
      new SuiteReport(
          State.DEGRADED,
          List.of(
              new Sighting(Component.GATEWAY, Condition.READY, 9000, 41),
              new Sighting(Component.POSTGRESQL, Condition.DOWN, 0, 0)),
          new Ports(9000),
          "ck_1",
          "gt_1",
          DataFolder.of(Path.of("/nowhere/data")));

  @Test
  void saysWhereEverythingIs() throws Exception {
    JsonNode json = new ObjectMapper().readTree(ReportJson.of(REPORT));
    assertThat(json.at("/state").asText()).isEqualTo("degraded");
    assertThat(json.at("/gateway").asText()).isEqualTo("http://127.0.0.1:9000");
    assertThat(json.at("/docs").asText()).isEqualTo("http://127.0.0.1:9000/docs");
    assertThat(json.at("/grpc/scoring-service").asText()).isEqualTo("127.0.0.1:9002");
    assertThat(json.at("/database/port").asInt()).isEqualTo(9004);
    assertThat(json.at("/database/databases/profile-service/name").asText()).isEqualTo("profile");
    assertThat(json.at("/processes/gateway/pid").asLong()).isEqualTo(41);
    assertThat(json.at("/processes/postgresql/condition").asText()).isEqualTo("down");
    assertThat(json.at("/processes/postgresql").has("pid")).isFalse();
    assertThat(json.at("/api_key").asText()).isEqualTo("ck_1");
    assertThat(json.at("/grpc_token").asText()).isEqualTo("gt_1");
    assertThat(json.at("/data").asText()).isEqualTo("/nowhere/data");
  }

  @Test
  void givesAddressAndKeyToAShell() {
    assertThat(ReportText.variables(REPORT))
        .isEqualTo(
            """
            export CLIENTELE_GATEWAY=http://127.0.0.1:9000
            export CLIENTELE_API_KEY=ck_1
            export CLIENTELE_GRPC_TOKEN=gt_1
            """);
  }
}
