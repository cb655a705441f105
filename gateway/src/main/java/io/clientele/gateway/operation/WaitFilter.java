package io.clientele.gateway.operation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds the answer that tells of an operation until that has ended, for as long as the caller has
 * asked for by {@code Prefer: wait=}, so that nobody has to ask again and again.
 */
@Singleton
public class WaitFilter {

  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 1_000;

  private final AnyOperation operations;

  WaitFilter(AnyOperation operations) {
    this.operations = operations;
  }

  /** Waits before anything else is done with the answer. Threads that may not wait do not. */
  @ServerResponseFilter(priority = Priorities.USER + 500)
  public void await(ContainerRequestContext request, ContainerResponseContext response) {
    Object begun = response.getEntity();
    Optional<Duration> wait = Preference.wait(request.getHeaderString("Prefer"));
    if (wait.isEmpty()
        || begun == null
        || AnyOperation.underWay(begun).isEmpty()
        || !Thread.currentThread().isVirtual()) {
      return;
    }
    response.setEntity(ended(begun, wait.get()));
    response.getHeaders().putSingle("Preference-Applied", "wait=" + wait.get().toSeconds());
  }

  // What cannot be asked for now is answered as it was seen last.
  private Object ended(Object begun, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    Object seen = begun;
    long pause = FIRST_PAUSE;
    try {
      while (System.nanoTime() < deadline && !AnyOperation.underWay(seen).isEmpty()) {
        Thread.sleep(Math.min(pause, Math.max(1, (deadline - System.nanoTime()) / 1_000_000)));
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        seen = operations.get(AnyOperation.underWay(seen));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      return seen;
    }
    return seen;
  }
}
