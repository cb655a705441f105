package io.clientele.scoring.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EscalationTasksTest {

  private static final String LINE =
      "  - {level: 2, kind: complaint, priority: 90, due_hours: 1, en: Take it up, zh: 接手}\n";

  @Test
  void theShippedTableHasATaskForEachLevel() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(EscalationTasks.class.getResourceAsStream("tasks.yaml"))) {
      EscalationTasks table = EscalationTasksYaml.read(yaml);
      assertThat(table.of(0)).isEmpty();
      assertThat(table.of(1).orElseThrow().level()).isEqualTo(1);
      assertThat(table.of(9).orElseThrow().level()).isEqualTo(3);
    }
  }

  @Test
  void belowTheFirstLevelNothingIsAskedFor() {
    EscalationTasks table = read(LINE);
    assertThat(table.of(1)).isEmpty();
    assertThat(table.of(2)).isEqualTo(table.of(5)).isPresent();
  }

  @Test
  void aTableAtFaultIsRefusedAndSaysWhere() {
    assertThatThrownBy(() -> read(LINE + LINE)).hasMessage("two tasks for the level 2");
    assertThatThrownBy(() -> read(LINE.replace("level: 2", "level: 10")))
        .hasMessage("tasks[0]: the level of an escalation is 1 to 9, not 10");
    assertThatThrownBy(() -> read(LINE.replace("priority: 90", "priority: 101")))
        .hasMessageStartingWith("tasks[0].priority");
    assertThatThrownBy(() -> read(LINE.replace("zh: 接手", "zh: ' '"))).hasMessageContaining("title");
    assertThatThrownBy(() -> read(LINE.replace("due_hours: 1", "due_hours: soon")))
        .hasMessage("tasks[0]: 'due_hours' is a whole number");
    assertThatThrownBy(() -> read(LINE.replace("kind:", "sort:"))).hasMessageContaining("tasks[0]");
  }

  @Test
  void eachCaseAndLevelHasATaskOfItsOwn() {
    CaseMove one = new CaseMove("c", "desk", "k-1", 1, 2, true, false);
    assertThat(one.taskId(2)).isEqualTo(one.taskId(2)).isNotEqualTo(one.taskId(3));
    assertThat(one.taskId(2))
        .isNotEqualTo(new CaseMove("c", "desk", "k-12", 1, 2, true, false).taskId(2))
        .isEqualTo(new CaseMove("other", "desk", "k-1", 7, 1, false, true).taskId(2));
  }

  private static EscalationTasks read(String lines) {
    return EscalationTasksYaml.read(
        new ByteArrayInputStream(
            ("version: own\ntasks:\n" + lines).getBytes(StandardCharsets.UTF_8)));
  }
}
