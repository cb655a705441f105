package io.clientele.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, driven as a person would. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts a browser in a language; the test is skipped where there is none. */
  static Browser start(String language) {
    Path chromium = first("CHROMIUM", "/usr/bin/chromium", "/usr/bin/chromium-browser");
    Path chromedriver = first("CHROMEDRIVER", "/usr/bin/chromedriver");
    assumeTrue(
        Files.isExecutable(chromium) && Files.isExecutable(chromedriver),
        "no Chromium here: install chromium and chromium-driver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        List.of(
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900"));
    options.addArguments("--lang=" + language, "--accept-lang=" + language);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Path first(String setting, String... usual) {
    String set = System.getenv(setting);
    Stream<String> candidates = set == null ? Stream.of(usual) : Stream.of(set);
    return candidates
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(usual[0]));
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** The first element that is shown, waited for. */
  WebElement find(By by) {
    return waited(
        by.toString(),
        () ->
            driver.findElements(by).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  void click(By by) {
    waited(
        "a click on " + by,
        () -> {
          try {
            find(by).click();
            return true;
          } catch (StaleElementReferenceException drawnAnew) {
            return null;
          }
        });
  }

  /** Clicks what is shown of a kind, one after the other; what vanishes meanwhile is left out. */
  int clickEach(By by, int most) {
    int clicked = 0;
    for (int i = 0; clicked < most; i++) {
      List<WebElement> there = driver.findElements(by).stream().filter(Browser::isThere).toList();
      if (i >= there.size()) {
        return clicked;
      }
      try {
        there.get(i).click();
        clicked++;
      } catch (WebDriverException covered) {
        // The next one.
      }
    }
    return clicked;
  }

  private static boolean isThere(WebElement element) {
    try {
      return element.isDisplayed() && element.isEnabled();
    } catch (StaleElementReferenceException gone) {
      return false;
    }
  }

  /** Presses a key so many times, wherever the focus is. */
  void press(CharSequence key, int times) {
    for (int i = 0; i < times; i++) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** The addresses that links lead to. */
  List<String> addresses(By by) {
    return driver.findElements(by).stream().map(link -> link.getDomProperty("href")).toList();
  }

  void type(By by, String text) {
    find(by).sendKeys(text);
  }

  /** Gives a file to a control that is hidden behind a button. */
  void upload(By by, Path file) {
    waited(by.toString(), () -> driver.findElements(by).stream().findFirst().orElse(null))
        .sendKeys(file.toAbsolutePath().toString());
  }

  /** Waits until the page says something. */
  void awaitText(String text) {
    waited("'" + text + "' in " + address(), () -> text().contains(text) ? true : null);
  }

  /** Waits until a script answers yes. */
  void awaitTrue(String what, String script) {
    waited(what, () -> Boolean.TRUE.equals(run(script)) ? true : null);
  }

  String text() {
    return String.valueOf(run("return document.body.innerText"));
  }

  Object run(String script) {
    Object answer = driver.executeScript(script);
    return answer == null ? "" : answer;
  }

  /** The violations of accessibility rules that are serious or critical, as axe-core finds them. */
  List<String> violations(String axe) {
    Object found =
        driver.executeAsyncScript(
            axe
                + ";const done = arguments[arguments.length - 1];axe.run(document, {resultTypes:"
                + " ['violations']}).then(result => done(result.violations.filter(one => one.impact"
                + " === 'serious' || one.impact === 'critical').map(one => one.id + ': ' +"
                + " one.nodes.map(node => node.html).slice(0, 3).join(' '))));");
    return found instanceof List<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of("axe");
  }

  /** What the browser complained of. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that the pages asked for. */
  List<String> requests() throws IOException {
    List<String> asked = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
      var message = RunningSuite.JSON.readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        asked.add(message.at("/params/request/url").asText());
      }
    }
    return asked;
  }

  /** Keeps a picture of the window in target/console. */
  void picture(String name) throws IOException {
    File taken = driver.getScreenshotAs(OutputType.FILE);
    Path folder = Files.createDirectories(Path.of("target", "console"));
    Files.copy(
        taken.toPath(),
        folder.resolve(name.toLowerCase(Locale.ROOT) + ".png"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static <T> T waited(String what, Supplier<@Nullable T> look) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      T found = look.get();
      if (found != null) {
        return found;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("not in time: " + what);
  }
}
