package io.clientele.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void everyNameIsDocumented() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "scorecards.md"));
    for (Name name : PersonVocabulary.SHIPPED.names()) {
      assertThat(page).contains("| `" + name.name() + "` | " + name.type().noun() + " |");
    }
  }

  @Test
  void attributesOfTheBusinessAreThereBesideTheShippedOnes() {
    assertThat(
            PersonVocabulary.with(Map.of("plan", ValueType.TEXT, "age", ValueType.TEXT))
                .names()
                .stream()
                .filter(name -> name.name().endsWith(".plan") || name.name().endsWith(".age"))
                .map(name -> name.name() + " " + name.type()))
        .containsExactly("attributes.age NUMBER", "attributes.plan TEXT");
  }
}
