package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.embedded.LauncherException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Sends a shop's messages to the gateway, several requests at a time. */
final class ShopLoader {

  private static final int AT_A_TIME = 4;

  private final Gateway gateway;
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong duplicates = new AtomicLong();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Semaphore free = new Semaphore(AT_A_TIME);

  ShopLoader(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Sends everything.
   *
   * @param progress told how many customers are sent, in percent
   * @throws LauncherException when the gateway refuses a message
   */
  Loaded load(Shop shop, IntConsumer progress) throws InterruptedException {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Chunks facts = new Chunks("batch", body -> submit(senders, "/v1/batch", body));
      Chunks feedback = new Chunks("feedback", body -> submit(senders, "/v1/feedback", body));
      AtomicLong customers = new AtomicLong();
      shop.customers()
          .forEach(messages -> {
            facts.add(messages.facts());
            feedback.add(messages.feedback());
            progress.accept((int) (customers.incrementAndGet() * 100 / shop.size()));
          });
      facts.flush();
      feedback.flush();
      free.acquire(AT_A_TIME);
    }
    throwFailure();
    return new Loaded(accepted.get(), duplicates.get());
  }

  /** Waits until a sender is free, so that no more than a few bodies are in memory. */
  private void submit(ExecutorService senders, String path, ObjectNode body) {
    throwFailure();
    free.acquireUninterruptibly();
    senders.execute(() -> {
      try {
        count(gateway.post(path, body));
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        free.release();
      }
    });
  }

  private void count(JsonNode answer) {
    JsonNode rejected = answer.path("rejected");
    if (!rejected.isEmpty()) {
      throw new LauncherException(
          "The gateway refused "
              + rejected.size()
              + " messages of a body, first: "
              + rejected.get(0),
          "This is a fault of the demo; please report it.");
    }
    accepted.addAndGet(answer.path("accepted").asLong());
    duplicates.addAndGet(answer.path("duplicates").asLong());
  }

  private void throwFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** How many messages were new, and how many the gateway knew from before. */
  record Loaded(long accepted, long duplicates) {}
}
