package io.clientele.scoring.paced;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.Bench;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnRequestTest {

  private static final Vertx VERTX = Vertx.vertx();

  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<UniEmitter<? super Void>> open = new CopyOnWriteArrayList<>();
  private final OnRequest<String> requests =
      new OnRequest<>(
          VERTX,
          "a test",
          (before, now) -> before + now,
          why -> {
            begun.add(why);
            return Uni.createFrom().emitter(open::add);
          });

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whatIsAskedForWhileItGoesOnIsDoneOnceAfterwards() {
    requests.ask("a");
    requests.ask("b");
    requests.ask("c");
    assertThat(begun).containsExactly("a");

    open.getFirst().complete(null);
    Bench.await(() -> begun.size() == 2, "it began again");
    assertThat(begun).containsExactly("a", "bc");
  }

  @Test
  void whatFailedIsTriedAgainTogetherWithWhatWasAskedForSince() {
    requests.ask("a");
    requests.ask("b");
    open.getFirst().fail(new IllegalStateException("for once"));

    Bench.await(() -> begun.size() == 2, "it began again");
    assertThat(begun).containsExactly("a", "ab");
    open.get(1).complete(null);
    requests.ask("c");
    Bench.await(() -> begun.size() == 3, "it began once more");
    assertThat(begun).containsExactly("a", "ab", "c");
  }

  @Test
  void thePauseFollowsTheWorkWithinBounds() {
    assertThat(Pause.afterMillis(0)).isEqualTo(100);
    assertThat(Pause.afterMillis(700)).isEqualTo(7_000);
    assertThat(Pause.afterMillis(3_600_000)).isEqualTo(30_000);
  }
}
