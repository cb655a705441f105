package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.Waiting;
import io.clientele.embedded.suite.SuiteReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Shows a running suite at work on a simulated shop. */
public final class Demo {

  private static final int CUSTOMERS = 2_000;
  private static final Duration CLASSIFIED_LIMIT = Duration.ofMinutes(10);

  private final SuiteReport suite;
  private final Gateway gateway;
  private final Consumer<String> out;

  /**
   * Shows this suite.
   *
   * @param out takes what is to be read, line by line
   */
  public Demo(SuiteReport suite, Consumer<String> out) {
    this.suite = suite;
    this.gateway = new Gateway(suite.gateway(), suite.apiKey());
    this.out = out;
  }

  /**
   * Loads the shop, waits until all is classified, and shows what came out.
   *
   * @param seed of the shop; empty: that of the shop in the data folder, or else the first
   * @throws LauncherException when the suite does not do its part
   */
  public void run(OptionalLong seed) throws InterruptedException {
    DemoMemory memory =
        DemoMemory.recall(
            suite.folder().demo(), seed, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Shop shop = new Shop(memory.seed(), memory.until(), CUSTOMERS);
    load(shop);
    awaitClassified();
    JsonNode model = lifetimeValue();
    out.accept(SummaryText.of(gateway.get("/v1/summary")));
    out.accept(WorthText.of(model, gateway.get("/v1/value/portfolio")));
    showOne();
  }

  private void load(Shop shop) throws InterruptedException {
    out.accept("Loading the shop with seed " + shop.seed());
    long begin = System.nanoTime();
    var loaded = new ShopLoader(gateway).load(shop, new Steps("  sent", out)::reached);
    out.accept(
        String.format(
            "  %,d messages accepted, %,d known from before, in %.1f s",
            loaded.accepted(), loaded.duplicates(), (System.nanoTime() - begin) / 1e9));
  }

  private void awaitClassified() {
    out.accept("Waiting until everything is classified");
    long begin = System.nanoTime();
    boolean classified =
        Waiting.until(
            CLASSIFIED_LIMIT, () -> gateway.get("/v1/freshness").path("up_to_date").asBoolean());
    if (!classified) {
      throw new LauncherException(
          "Not everything is classified after " + CLASSIFIED_LIMIT.toMinutes() + " minutes.",
          "`./clientele logs scoring-service` shows why.");
    }
    out.accept(String.format("  done after %.1f s", (System.nanoTime() - begin) / 1e9));
  }

  /** The model of lifetime value in force; where there is none it is fitted. */
  private JsonNode lifetimeValue() throws InterruptedException {
    for (JsonNode model : gateway.get("/v1/models?kind=clv").path("models")) {
      if (model.path("state").asText().equals("in_force")) {
        return model;
      }
    }
    out.accept("Fitting a model of lifetime value");
    long begin = System.nanoTime();
    JsonNode fit =
        gateway.post(
            "/v1/models:fit",
            JsonNodeFactory.instance.objectNode().put("kind", "clv").put("promote", true));
    String operation = "/v1/operations/" + fit.path("operation_id").asText();
    Waiting.until(CLASSIFIED_LIMIT, () -> gateway.get(operation).path("done").asBoolean());
    JsonNode ended = gateway.get(operation);
    if (!ended.path("state").asText().equals("SUCCEEDED")) {
      throw new LauncherException(
          "The fit did not succeed: " + ended.path("problem").path("detail").asText(),
          "`./clientele logs scoring-service` shows why.");
    }
    out.accept(String.format("  done after %.1f s", (System.nanoTime() - begin) / 1e9));
    return gateway.get(ended.path("result").asText());
  }

  /** The best customer who also said something, for a portrait with everything in it. */
  private void showOne() {
    JsonNode best = gateway.get("/v1/customers?order_by=net_revenue%20desc&page_size=20");
    JsonNode chosen = best.path("customers").path(0);
    for (JsonNode customer : best.path("customers")) {
      if (customer.path("metrics").path("feedback").asLong() > 0) {
        chosen = customer;
        break;
      }
    }
    if (chosen.has("id")) {
      String id = URLEncoder.encode(chosen.path("id").asText(), StandardCharsets.UTF_8);
      out.accept(PortraitText.of(gateway.get("/v1/customers/" + id)));
    }
  }
}
