import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls a gateway at a constant rate, as a web shop and its staff do, until its input ends, and says
 * how many calls failed: {@code java Load.java ADDRESS CALLS_PER_SECOND ORDERS_FILE < pipe}, the key
 * in {@code KEY}. A call counts once, however it ends; none is repeated. Each order that was
 * acknowledged is written to the file by its id.
 */
final class Load {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Map<String, Long> FAILURES = new ConcurrentHashMap<>();
  private static final AtomicLong CALLS = new AtomicLong();
  private static final List<Long> MICROS = Collections.synchronizedList(new ArrayList<>());
  private static final List<String> ORDERS = Collections.synchronizedList(new ArrayList<>());
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    int perSecond = Integer.parseInt(arguments[1]);
    String key = System.getenv("KEY");
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    AtomicLong number = new AtomicLong();
    AtomicLong underWay = new AtomicLong();
    clock.scheduleAtFixedRate(
        () -> {
          underWay.incrementAndGet();
          Thread.startVirtualThread(
              () -> {
                call(address, key, number.getAndIncrement());
                underWay.decrementAndGet();
              });
        },
        0,
        1_000_000_000L / perSecond,
        TimeUnit.NANOSECONDS);
    while (System.in.read() >= 0) {
      // Until whoever started it closes the pipe.
    }
    clock.shutdown();
    clock.awaitTermination(5, TimeUnit.SECONDS);
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (underWay.get() > 0 && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    java.nio.file.Files.write(java.nio.file.Path.of(arguments[2]), ORDERS);
    report();
  }

  private static void call(String address, String key, long number) {
    String customer = "c-" + (number * 7_919 % 2_000);
    String order = "load-" + RUN + "-" + number;
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + key);
    boolean places = number % 4 == 0;
    if (places) {
      request
          .uri(URI.create(address + "/v1/track"))
          .header("Content-Type", "application/json")
          .POST(
              HttpRequest.BodyPublishers.ofString(
                  """
                  {"userId":"%s","messageId":"%s","event":"Order Completed","timestamp":"%s",
                   "properties":{"order_id":"%s","total":10,"currency":"EUR"}}
                  """
                      .formatted(
                          customer, order, Instant.now().truncatedTo(ChronoUnit.SECONDS), order)));
    } else {
      request.uri(
          URI.create(
              address
                  + (number % 4 == 3
                      ? "/v1/customers?page_size=20"
                      : "/v1/customers/" + customer)));
    }
    long begun = System.nanoTime();
    CALLS.incrementAndGet();
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        failed((places ? "POST " : "GET ") + answer.statusCode() + " " + code(answer.body()));
      } else if (answer.body().contains("\"unavailable\":[\"")) {
        failed("GET 200 with something unavailable");
      } else if (places) {
        ORDERS.add(order);
      }
    } catch (IOException e) {
      failed((places ? "POST " : "GET ") + e.getClass().getSimpleName() + " " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    MICROS.add((System.nanoTime() - begun) / 1_000);
  }

  private static String code(String body) {
    int at = body.indexOf("\"code\":\"");
    return at < 0 ? "" : body.substring(at + 8, body.indexOf('"', at + 8));
  }

  private static void failed(String what) {
    if (FAILURES.merge(what, 1L, Long::sum) == 1) {
      System.err.println(Instant.now() + " " + what);
    }
  }

  private static void report() {
    List<Long> sorted = new ArrayList<>(MICROS);
    Collections.sort(sorted);
    long failures = FAILURES.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "%d calls, %d failed, median %d ms, 99%% %d ms, longest %d ms%n",
        CALLS.get(), failures, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    new TreeMap<>(FAILURES).forEach((what, times) -> System.out.println("  " + times + " x " + what));
    System.exit(failures == 0 ? 0 : 1);
  }

  private static long at(List<Long> sorted, double part) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1_000;
  }
}
