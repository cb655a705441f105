package io.clientele.contracts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PulledStreamTest {

  /** A service that has any number of messages, and sends as many as it is asked for. */
  private static final class Endless extends ClientCallStreamObserver<String> {

    private @Nullable StreamObserver<Integer> reader;
    private int asked;
    private int sent;
    private boolean cancelled;

    @SuppressWarnings("unchecked")
    void watch(String question, StreamObserver<Integer> observer) {
      reader = observer;
      ((ClientResponseObserver<String, Integer>) observer).beforeStart(this);
    }

    private void sendAll() {
      while (sent < asked && !cancelled) {
        Objects.requireNonNull(reader).onNext(++sent);
      }
    }

    @Override
    public void request(int count) {
      asked += count;
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
      cancelled = true;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      handler.run();
    }

    @Override
    public void disableAutoRequestWithInitial(int request) {
      asked = request;
    }

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void setMessageCompression(boolean enable) {}

    @Override
    public void onNext(String value) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onCompleted() {}
  }

  private final Endless service = new Endless();
  private final List<UniEmitter<? super Integer>> underWay = new ArrayList<>();
  private final List<Integer> done = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private boolean reached;

  private Cancellable read() {
    return PulledStream.of(service::watch, "all", () -> reached = true)
        .onItem()
        .transformToUniAndConcatenate(item -> Uni.createFrom().<Integer>emitter(underWay::add))
        .subscribe()
        .with(done::add, failures::add);
  }

  @Test
  void aSlowReaderIsSentOneAfterTheOther() {
    read();
    for (int i = 1; i <= 50; i++) {
      service.sendAll();
      assertThat(service.sent).as("messages that wait").isLessThanOrEqualTo(i + 1);
      underWay.get(i - 1).complete(i);
    }
    assertThat(reached).isTrue();
    assertThat(done).hasSize(50).isSorted();
  }

  @Test
  void theCallEndsWithItsReader() {
    read().cancel();

    assertThat(service.cancelled).isTrue();
    Objects.requireNonNull(service.reader).onError(Status.CANCELLED.asRuntimeException());
    assertThat(failures).isEmpty();
  }

  @Test
  void aFailureOfTheServiceReachesTheReader() {
    read();

    Objects.requireNonNull(service.reader).onError(Status.UNAVAILABLE.asRuntimeException());

    assertThat(failures).hasSize(1);
  }
}
