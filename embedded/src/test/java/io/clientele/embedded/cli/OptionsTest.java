package io.clientele.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.embedded.LauncherException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void takesValuesInBothForms(@TempDir Path root) throws Exception {
    Options options = parse("up --data=/tmp/elsewhere --port-base 9000");
    assertThat(options.command()).isEqualTo("up");
    assertThat(options.data(root).path()).isEqualTo(Path.of("/tmp/elsewhere"));
    assertThat(options.portBase()).hasValue(9000);
    assertThat(parse("up").data(root).path()).isEqualTo(root.toRealPath().resolve(".clientele"));
    assertThat(parse("up").portBase()).isEmpty();
  }

  @Test
  void tellsFlagsFromOperands() {
    Options options = parse("logs gateway -f");
    assertThat(options.has("-f")).isTrue();
    assertThat(options.operands()).containsExactly("gateway");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up --what",
        "up --port-base",
        "up --port-base many",
        "up --json",
        "up now",
        "demo --seed one"
      })
  void refusesWhatItDoesNotUnderstand(String line) {
    assertThatThrownBy(
            () -> {
              Options options = parse(line).allowing(0, "--data", "--port-base", "--seed");
              options.portBase();
              options.seed();
            })
        .isInstanceOf(LauncherException.class);
  }

  private static Options parse(String line) {
    return Options.parse(List.of(line.split(" ")));
  }
}
