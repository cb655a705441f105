package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The console of the packaged suite, in a real browser. */
class ConsoleIT {

  private static final Path ROOT = Path.of(System.getProperty("clientele.root", "..")).normalize();
  private static final Path BUILT = ROOT.resolve("gateway/target/classes/META-INF/resources");
  private static final int FIRST_LOAD_BYTES = 300_000;
  private static final int CUSTOMERS = 40;

  @TempDir static Path files;

  private static RunningSuite suite;
  private static GatewayClient client;
  private static String gateway;
  private static String key;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.exists(BUILT.resolve("index.html")),
        "the console is not built: no Node at the build");
    Browser.start("en").close();
    suite = RunningSuite.start();
    client = suite.client();
    gateway = suite.status().get("gateway").asText();
    key = suite.status().get("api_key").asText();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void aFileIsImportedACustomerOpenedAndALabelCorrected() throws IOException {
    try (Browser browser = Browser.start("en")) {
      signIn(browser);
      importOrders(browser);
      client.post("/v1/feedback", feedback());
      client.awaitFresh();
      openCustomer(browser);
      correctFeedback(browser);
      browser.open(gateway + "/");
      browser.awaitText("Recency by frequency");
      drawCharts(browser);
      browser.run("scrollTo(0, 0)");
      look(browser, "Customers", "overview");
      browser.open(gateway + "/customers");
      look(browser, "Net revenue", "customers");
      assertSound(browser);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, customers, Parameters, Corrected to", "zh-CN, 位客户中, 参数, 已更正为"})
  void aSegmentIsBuiltAModelFittedAndALabelCorrectedInBothLanguages(
      String language, String counted, String report, String corrected) throws IOException {
    sendRepeatOrders();
    String name = "again-" + language.toLowerCase(Locale.ROOT);
    try (Browser browser = Browser.start(language)) {
      browser.open(gateway + "/#key=" + key);
      browser.find(By.cssSelector("#navigation nav a"));
      buildSegment(browser, name, counted);
      fitModel(browser, report);
      browser.open(gateway + "/feedback");
      browser.click(By.cssSelector(".inbox-item"));
      browser.find(By.tagName("mark"));
      browser.click(By.cssSelector("div[role=group] button[aria-pressed]:last-of-type"));
      browser.awaitText(corrected);
      assertThat(browser.violations(axe())).isEmpty();
      assertSound(browser);
    }
  }

  private static void buildSegment(Browser browser, String name, String counted)
      throws IOException {
    browser.open(gateway + "/segments?tab=new");
    browser.type(By.cssSelector("form.card input[required]"), name);
    browser.type(By.cssSelector("form.card textarea"), "metrics.orders >= 2 ");
    browser.awaitText(counted);
    assertThat(browser.violations(axe())).isEmpty();
    browser.click(By.cssSelector("form.card button[type=submit]"));
    browser.awaitTrue("its page", "return location.pathname === '/segments/" + name + "'");
    client.await(
        () -> client.get("/v1/segments/" + name),
        found -> found.get("evaluated").asDouble() == 1 && found.get("members").asLong() > 50);
    browser.open(gateway + "/segments/" + name);
    browser.awaitText("again-");
    assertThat(browser.violations(axe())).isEmpty();
    browser.picture("segment");
    browser.open(gateway + "/segments/" + name + "?tab=evaluation");
    browser.click(By.cssSelector("form.card button[type=submit]"));
    browser.find(By.cssSelector(".verdict table"));
    assertThat(browser.violations(axe())).isEmpty();
    browser.picture("evaluation");
  }

  private static void fitModel(Browser browser, String report) throws IOException {
    browser.open(gateway + "/models?tab=fit");
    browser.click(By.cssSelector("form.card button[type=submit]"));
    browser.awaitTrue("the model's page", "return location.pathname.startsWith('/models/')");
    browser.awaitText(report);
    browser.find(By.cssSelector("canvas"));
    assertThat(browser.violations(axe())).isEmpty();
    browser.picture("model");
  }

  /** Of 300 customers who buy again and again until they stop: enough for a model. */
  private static void sendRepeatOrders() throws IOException {
    Random random = new Random(7);
    ArrayNode batch = RunningSuite.JSON.createArrayNode();
    Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
    for (int i = 0; i < 300; i++) {
      double gap = 10 + 40 * random.nextDouble();
      double day = 200 + 150 * random.nextDouble();
      double end = day + 250 * Math.log(random.nextDouble());
      for (int order = 0; day > Math.max(1, end); order++) {
        String id = "again-%d-%d".formatted(i, order);
        batch
            .addObject()
            .put("type", "track")
            .put("userId", "again-" + i)
            .put("messageId", id)
            .put("timestamp", now.minus(Duration.ofMinutes((long) (day * 1_440))).toString())
            .put("event", "Order Completed")
            .putObject("properties")
            .put("order_id", id)
            .put("revenue", 20 + random.nextInt(60))
            .put("currency", "EUR");
        day += gap * Math.log(1 - random.nextDouble());
      }
    }
    for (int from = 0; from < batch.size(); from += 500) {
      ArrayNode part = RunningSuite.JSON.createArrayNode();
      for (int i = from; i < Math.min(batch.size(), from + 500); i++) {
        part.add(batch.get(i));
      }
      client.post("/v1/batch", RunningSuite.JSON.createObjectNode().set("batch", part).toString());
    }
    client.post("/v1/feedback", feedback());
    client.awaitFresh();
  }

  @Test
  void theConsoleSpeaksChineseOnASmallScreen() throws IOException {
    try (Browser browser = Browser.start("zh-CN")) {
      browser.resize(380, 800);
      browser.open(gateway + "/#key=" + key);
      browser.awaitText("总览");
      assertThat(browser.address()).doesNotContain(key);
      for (String page : List.of("/", "/customers", "/feedback", "/imports")) {
        browser.open(gateway + page);
        browser.find(By.tagName("h1"));
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-Hans");
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
            .as("%s fits", page)
            .isEqualTo(true);
        assertThat(browser.violations(axe())).isEmpty();
      }
      browser.click(By.cssSelector(".menu-button"));
      browser.awaitText("导入");
      browser.picture("small-zh");
      assertSound(browser);
    }
  }

  @Test
  void everyPageOfTheNavigationIsSoundInLightAndInDark() throws IOException {
    try (Browser browser = Browser.start("en")) {
      browser.open(gateway + "/#key=" + key);
      browser.find(By.linkText("Keys"));
      List<String> pages = browser.addresses(By.cssSelector("#navigation nav a"));
      assertThat(pages).hasSizeGreaterThan(18);
      for (String colours : List.of("light", "dark")) {
        browser.run("localStorage.setItem('clientele.theme', '" + colours + "')");
        for (String page : pages) {
          browser.open(page);
          browser.find(By.tagName("h1"));
          browser.awaitTrue(page, "return !document.querySelector('.spinner')");
          assertThat(browser.violations(axe())).as("%s in %s", page, colours).isEmpty();
        }
      }
      browser.picture("dark");
      assertSound(browser);
    }
  }

  @Test
  void aSurveyIsWrittenAndAnsweredOnAPhone() throws IOException {
    client.post("/v1/identify", "{\"userId\": \"c-asked\", \"traits\": {\"city\": \"Rome\"}}");
    client.awaitFresh();
    try (Browser browser = Browser.start("en")) {
      browser.open(gateway + "/#key=" + key);
      browser.click(By.linkText("Surveys"));
      browser.click(By.linkText("New survey"));
      type(browser, "Id", "would-you");
      type(browser, "Title (en)", "Would you?");
      type(browser, "Words of thanks (en)", "Kind of you");
      type(browser, "What is asked (en)", "Would you recommend us?");
      assertThat(browser.violations(axe())).isEmpty();
      browser.picture("survey-builder");
      browser.click(By.cssSelector("button[value=publish]"));
      browser.awaitText("would-you");
      browser.awaitTrue("the survey's page", "return location.pathname === '/surveys/would-you'");
      assertThat(browser.violations(axe())).isEmpty();
      browser.resize(380, 800);
      browser.open(invitation());
      browser.awaitText("Would you recommend us?");
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(browser.violations(axe())).isEmpty();
      browser.picture("survey-phone");
      browser.run("document.querySelector('input[type=radio][value=\"9\"]').click()");
      browser.click(By.cssSelector("button[type=submit], input[type=submit]"));
      browser.awaitText("Kind of you");
      assertThat(client.get("/v1/surveys/would-you/results").at("/all/responses").asLong()).isOne();
      assertSound(browser);
    }
  }

  @Test
  void aKeyIsShownOnceAndRevoked() throws IOException {
    try (Browser browser = Browser.start("en")) {
      browser.open(gateway + "/#key=" + key);
      browser.click(By.linkText("Keys"));
      browser.click(By.xpath("//button[.='New key']"));
      type(browser, "Name", "a-shop");
      assertThat(browser.violations(axe())).isEmpty();
      browser.click(By.cssSelector("dialog button[type=submit]"));
      browser.find(By.cssSelector("input.code"));
      assertThat(browser.violations(axe())).isEmpty();
      browser.click(By.cssSelector("dialog .primary"));
      browser.click(By.cssSelector("button[aria-label='Revoke the key a-shop']"));
      browser.click(By.cssSelector("dialog button.danger, dialog .primary"));
      browser.awaitText("Revoked");
      assertSound(browser);
    }
  }

  @Test
  void theFirstLoadIsSmall() throws IOException {
    try (Browser browser = Browser.start("en")) {
      client.post("/v1/identify", "{\"userId\": \"c-first\", \"traits\": {\"city\": \"Berlin\"}}");
      client.awaitFresh();
      browser.open(gateway + "/#key=" + key);
      browser.find(By.cssSelector("canvas"));
      drawCharts(browser);
      int bytes = 0;
      for (String address : browser.requests()) {
        if (address.endsWith(".js")) {
          bytes +=
              packed(Files.readAllBytes(BUILT.resolve(URI.create(address).getPath().substring(1))));
        }
      }
      System.out.printf("first load with all its charts: %d bytes of script, packed%n", bytes);
      assertThat(bytes).isBetween(1, FIRST_LOAD_BYTES);
    }
  }

  private static void drawCharts(Browser browser) {
    browser.awaitTrue(
        "every chart of the overview is drawn",
        "document.querySelectorAll('.chart:not(:has(canvas))').forEach(one =>"
            + " one.scrollIntoView());"
            + " return !document.querySelector('.chart:not(:has(canvas)), .spinner')");
  }

  private static void type(Browser browser, String label, String text) {
    browser.type(By.xpath("//*[@id=//label[.='" + label + "']/@for]"), text);
  }

  private static String invitation() throws IOException {
    return URI.create(gateway + "/")
        .resolve(
            client
                .post("/v1/surveys/would-you/invitations", "{\"customer_ids\":[\"c-asked\"]}")
                .at("/outcomes/0/url")
                .asText())
        .toString();
  }

  private static void signIn(Browser browser) throws IOException {
    browser.open(gateway + "/");
    browser.type(By.cssSelector("input[type=password]"), "wrong");
    browser.click(By.cssSelector("button[type=submit]"));
    browser.awaitText("opens nothing here");
    // The browser itself reports the refusal that was asked for.
    assertThat(browser.complaints()).allSatisfy(one -> assertThat(one).contains("401"));
    browser.find(By.cssSelector("input[type=password]")).clear();
    browser.type(By.cssSelector("input[type=password]"), key);
    browser.click(By.cssSelector("button[type=submit]"));
    browser.awaitText("Overview");
  }

  private static void importOrders(Browser browser) throws IOException {
    StringBuilder orders = new StringBuilder("InvoiceNo,Customer ID,InvoiceDate,Total\n");
    for (int i = 0; i < CUSTOMERS; i++) {
      orders.append(
          "o-%d,c-%d,%s,%d%n"
              .formatted(i, i, Instant.now().minus(Duration.ofDays(i + 1L)), 10 + i * i));
    }
    orders.append("o-bad,c-bad,yesterday,5\n");
    Path file = Files.writeString(files.resolve("orders.csv"), orders);
    browser.click(By.linkText("Imports"));
    browser.upload(By.cssSelector("input[type=file]"), file);
    browser.awaitText("ordered_at (needed)");
    browser.picture("imports");
    browser.click(By.cssSelector("button[type=submit]"));
    browser.awaitText("Succeeded");
    browser.awaitText("Rejected lines");
    assertThat(browser.violations(axe())).isEmpty();
    browser.picture("imported");
  }

  private static void openCustomer(Browser browser) throws IOException {
    browser.click(By.linkText("Customers"));
    browser.type(By.cssSelector("input[type=search]"), "c-39");
    browser.click(By.cssSelector("form[role=search] button[type=submit]"));
    browser.click(By.xpath("//dialog//a[.='c-39']"));
    browser.awaitText("Value tier");
    browser.click(By.cssSelector("details.why > summary"));
    browser.awaitText("Indicator");
    browser.picture("customer");
    assertThat(browser.violations(axe())).isEmpty();
    browser.click(By.xpath("//button[@role='tab'][.='Timeline']"));
    browser.awaitText("Order");
  }

  private static void correctFeedback(Browser browser) throws IOException {
    browser.click(By.linkText("Feedback"));
    browser.click(By.cssSelector(".inbox-item"));
    browser.awaitText("Correct the label");
    browser.find(By.tagName("mark"));
    browser.click(By.xpath("//div[@role='group']//button[.='Negative']"));
    browser.awaitText("Corrected to: Negative");
    browser.picture("feedback");
    assertThat(browser.violations(axe())).isEmpty();
  }

  private static void look(Browser browser, String text, String picture) throws IOException {
    browser.awaitText(text);
    assertThat(browser.violations(axe())).isEmpty();
    browser.picture(picture);
  }

  private static void assertSound(Browser browser) throws IOException {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .filteredOn(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
        .filteredOn(address -> !address.startsWith("chrome"))
        .allSatisfy(address ->
            assertThat(URI.create(address).getAuthority())
                .isEqualTo(URI.create(gateway).getAuthority()));
  }

  private static String feedback() {
    return """
    {"feedback_id":"f-1","customer_id":"c-39","rating":2,
     "text":"The delivery was two weeks late, but the jacket itself is great."}\
    """;
  }

  private static String axe() throws IOException {
    return Files.readString(ROOT.resolve("gateway/console/node_modules/axe-core/axe.min.js"));
  }

  private static int packed(byte[] file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    }
    return packed.size();
  }
}
