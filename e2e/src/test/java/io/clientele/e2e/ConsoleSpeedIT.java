package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Measures how long the console lets people wait with 100,000 customers: from a click or a key to
 * the next picture, as the browser itself tells it (Event Timing). Run with {@code
 * -Dclientele.speed=true -Dit.test=ConsoleSpeedIT}.
 */
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class ConsoleSpeedIT {

  private static final int CUSTOMERS = Integer.getInteger("clientele.speed.customers", 100_000);
  private static final int LIMIT_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(40);

  /** Everything from 16 ms on is kept, the shortest that the browser tells. */
  private static final String LISTEN =
      "if (!window.waits) { window.waits = []; new PerformanceObserver(list =>"
          + " list.getEntries().forEach(one => one.interactionId &&"
          + " window.waits.push([location.pathname, one.name, Math.round(one.duration)])))"
          + ".observe({type: 'event', durationThreshold: 16, buffered: true}); }";

  private static final String WORST =
      "return window.waits.sort((a, b) => b[2] - a[2]).slice(0, 8).map(one => one.join(' '))";

  @TempDir Path files;

  @Test
  void nobodyWaitsForTheConsole() throws IOException {
    try (RunningSuite suite = RunningSuite.start()) {
      JsonNode status = suite.status();
      GatewayClient client = suite.client();
      fill(client);
      try (Browser browser = Browser.start("en")) {
        browser.open(status.get("gateway").asText() + "/#key=" + status.get("api_key").asText());
        browser.find(By.linkText("Keys"));
        browser.run(LISTEN);
        List<String> pages = browser.addresses(By.cssSelector("#navigation nav a"));
        browser.awaitTrue("the overview", "return !document.querySelector('.spinner')");
        browser.picture("overview-many");
        int acts = 0;
        for (int i = 0; i < pages.size(); i++) {
          acts += visit(browser, i);
        }
        acts += walkThroughCustomers(browser);
        acts += writeSegment(browser);
        long longest = (Long) browser.run("return Math.max(0, ...window.waits.map(one => one[2]))");
        System.out.printf(
            "%d customers, %d acts on %d pages: longest wait %d ms; the longest: %s%n",
            client.get("/v1/summary").get("customers").asInt(),
            acts,
            pages.size(),
            longest,
            browser.run(WORST));
        assertThat(acts).isGreaterThan(100);
        assertThat(longest).isLessThan(LIMIT_MILLIS);
      }
    }
  }

  /** Opens the page of a place in the navigation, and does what can be done there without harm. */
  private static int visit(Browser browser, int place) {
    browser.click(By.xpath("(//*[@id='navigation']//nav//a)[" + (place + 1) + "]"));
    browser.find(By.tagName("h1"));
    browser.awaitTrue(
        browser.address(), "return !document.querySelector('.spinner, [aria-busy=true]')");
    int acts = 1;
    acts += browser.clickEach(By.cssSelector("main [role=tab]"), 4);
    acts += browser.clickEach(By.cssSelector("main th button"), 3);
    acts += browser.clickEach(By.cssSelector("main details > summary"), 2);
    browser.press(Keys.TAB, 4);
    return acts + 4;
  }

  private static int walkThroughCustomers(Browser browser) {
    browser.click(By.linkText("Customers"));
    browser.awaitText("customers");
    browser.find(By.cssSelector("main tbody a"));
    browser.type(By.cssSelector("input[type=search]"), "c-999");
    browser.press(Keys.PAGE_DOWN, 10);
    int acts = 15 + browser.clickEach(By.cssSelector("main th button"), 6);
    browser.find(By.cssSelector("main tbody a"));
    browser.click(By.cssSelector("main tbody a"));
    browser.awaitText("Value tier");
    acts += 1 + browser.clickEach(By.cssSelector("main [role=tab]"), 6);
    return acts + browser.clickEach(By.cssSelector("main details > summary"), 4);
  }

  private static int writeSegment(Browser browser) {
    browser.click(By.linkText("Segments"));
    browser.click(By.xpath("//*[@role='tab'][.='New segment']"));
    String expression = "metrics.orders > 2 && labels.lifecycle == 'active'";
    browser.click(By.cssSelector("main textarea"));
    for (int i = 0; i < expression.length(); i++) {
      browser.press(expression.substring(i, i + 1), 1);
    }
    browser.awaitText("customers");
    return expression.length() + 3;
  }

  private void fill(GatewayClient client) throws IOException {
    Random random = new Random(1);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    Path file = files.resolve("orders.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("order_id,customer_id,ordered_at,amount\n");
      for (int i = 0; i < CUSTOMERS; i++) {
        int orders = 1 + (int) Math.min(20, -2 * Math.log(1 - random.nextDouble()));
        for (int order = 0; order < orders; order++) {
          out.write(
              "o-%d-%d,c-%d,%s,%d%n"
                  .formatted(
                      i,
                      order,
                      i,
                      now.minus(Duration.ofHours(random.nextInt(24 * 700) + 1L)),
                      5 + random.nextInt(200)));
        }
      }
    }
    String operation =
        client.startImport(
            "orders",
            "text/csv",
            """
            {"order_id":"order_id","customer_id":"customer_id","ordered_at":"ordered_at",
             "amount":"amount","currency":"EUR","source":"shop"}\
            """,
            file);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isTakenIn(client, operation)) {
      assumeTrue(System.nanoTime() < deadline, "the customers were not taken in in time");
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  /** Whether it is; a machine that has its hands full may not say. */
  private static boolean isTakenIn(GatewayClient client, String operation) throws IOException {
    try {
      return client.operation(operation).get("done").asBoolean()
          && client.get("/v1/freshness").get("up_to_date").asBoolean();
    } catch (AssertionError busy) {
      return false;
    }
  }
}
