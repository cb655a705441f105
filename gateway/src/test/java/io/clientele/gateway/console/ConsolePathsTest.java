package io.clientele.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePathsTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/customers", "/customers/c-1", "/segments/new", "/v1beta", "/sources"})
  void aBrowserIsGivenTheConsoleWhereverItAsksForAPage(String path) {
    assertThat(ConsolePaths.isPage(path, BROWSER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/nothing",
        "/docs/x",
        "/openapi",
        "/q/health/x",
        "/s/token",
        "/robots.txt",
        "/console/gone"
      })
  void pathsOfOthersAndFilesAreNotOfTheConsole(String path) {
    assertThat(ConsolePaths.isPage(path, BROWSER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*/*", "application/json"})
  void programsAreToldThatThereIsNothing(String accept) {
    assertThat(ConsolePaths.isPage("/customers", accept)).isFalse();
  }
}
