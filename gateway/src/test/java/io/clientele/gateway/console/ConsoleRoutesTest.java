package io.clientele.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ConsoleRoutesTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/console/[^\"]+\\.js)\"");

  @Test
  void theBareAddressShowsTheConsoleOrHowToGetIt() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("X-Content-Type-Options", "nosniff")
        .body(containsString("Clientele"));
  }

  @Test
  void aPageOfTheConsoleIsTheConsole() {
    assumeConsole();
    String page = given().get("/").asString();

    Response response = given().accept("text/html").get("/customers/c-1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.asString()).isEqualTo(page);
  }

  @Test
  void scriptsAreKeptForeverAndSentCompressed() {
    assumeConsole();
    Matcher script = SCRIPT.matcher(given().get("/").asString());
    assertThat(script.find()).isTrue();

    given()
        .header("Accept-Encoding", "gzip")
        .get(script.group(1))
        .then()
        .statusCode(200)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Encoding", "gzip");
  }

  @Test
  void aScriptThatIsGoneIsNotKept() {
    given()
        .accept("text/html")
        .get("/console/gone.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store")
        .body("code", equalTo("PATH_NOT_FOUND"));
  }

  @Test
  void programsAreToldThatThereIsNothing() {
    given()
        .accept("application/json")
        .get("/customers")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static void assumeConsole() {
    assumeTrue(
        ConsolePage.packaged().built(),
        "the console is not built: Node was not there at the build");
  }
}
