package io.clientele.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** Calls of a sender with a good key. */
public final class Call {

  private Call() {}

  /** A request with a key. */
  public static RequestSpecification keyed() {
    return given().urlEncodingEnabled(false).header("Authorization", "Bearer test-key");
  }

  /** A request with a key and a JSON body. */
  public static RequestSpecification json(String body) {
    return keyed().contentType("application/json").body(body);
  }

  /** Asks until the services behind the edge answer. */
  public static void untilAnswered(String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (keyed().get(path).statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(path + " was not answered in time");
      }
    }
  }
}
