package io.clientele.contracts.stream;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream from a service that asks for no more than its reader does: the generated Mutiny client
 * takes in whatever comes, and keeps what a slow reader has not taken, however much that is.
 *
 * @param <ReqT> the question
 * @param <RespT> what comes
 */
public final class PulledStream<ReqT, RespT> implements ClientResponseObserver<ReqT, RespT> {

  private final MultiEmitter<? super RespT> emitter;
  private final Runnable reached;
  private @Nullable ClientCallStreamObserver<ReqT> call;
  private boolean waiting;

  private PulledStream(MultiEmitter<? super RespT> emitter, Runnable reached) {
    this.emitter = emitter;
    this.reached = reached;
  }

  /**
   * What comes; ends as the call does, and the call ends with its reader.
   *
   * @param method of an asynchronous stub, which answers with a stream
   */
  public static <ReqT, RespT> Multi<RespT> of(
      BiConsumer<ReqT, StreamObserver<RespT>> method, ReqT request) {
    return of(method, request, () -> {});
  }

  /**
   * What comes; ends as the call does, and the call ends with its reader.
   *
   * @param method of an asynchronous stub, which answers with a stream
   * @param reached is told when the service was reached
   */
  public static <ReqT, RespT> Multi<RespT> of(
      BiConsumer<ReqT, StreamObserver<RespT>> method, ReqT request, Runnable reached) {
    return Multi.createFrom()
        .emitter(
            emitter -> new PulledStream<ReqT, RespT>(emitter, reached).start(method, request),
            BackPressureStrategy.ERROR);
  }

  private void start(BiConsumer<ReqT, StreamObserver<RespT>> method, ReqT request) {
    method.accept(request, this);
    emitter.onTermination(() -> started().cancel("nobody reads any more", null));
    emitter.onRequest(more -> ask());
    ask();
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<ReqT> stream) {
    call = stream;
    stream.disableAutoRequestWithInitial(0);
    stream.setOnReadyHandler(reached);
  }

  private ClientCallStreamObserver<ReqT> started() {
    return Objects.requireNonNull(call, "the call has begun");
  }

  /** Asks for one message where the reader waits and none is on its way. */
  private synchronized void ask() {
    if (!waiting && emitter.requested() > 0) {
      waiting = true;
      started().request(1);
    }
  }

  @Override
  public void onNext(RespT message) {
    emitter.emit(message);
    // Not before: until it was handed on, the message counts among those that the reader waits for.
    synchronized (this) {
      waiting = false;
    }
    ask();
  }

  @Override
  public void onError(Throwable failure) {
    // The end that the reader himself has set to the call is no failure, and nobody would hear of
    // it.
    if (!emitter.isCancelled()) {
      emitter.fail(failure);
    }
  }

  @Override
  public void onCompleted() {
    emitter.complete();
  }
}
