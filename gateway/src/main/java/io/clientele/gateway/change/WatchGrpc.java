package io.clientele.gateway.change;

import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceStub;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One stream of changes from scoring-service that asks for no more than its reader does: the
 * generated Mutiny client would take in whatever comes, and keep what a slow reader has not taken.
 */
final class WatchGrpc implements ClientResponseObserver<WatchScoresRequest, LabelChangeBatch> {

  private final MultiEmitter<? super List<PlacedChange>> emitter;
  private final Runnable reached;
  private @Nullable ClientCallStreamObserver<WatchScoresRequest> call;
  private boolean waiting;

  private WatchGrpc(MultiEmitter<? super List<PlacedChange>> emitter, Runnable reached) {
    this.emitter = emitter;
    this.reached = reached;
  }

  /**
   * The batches that come; ends as the call does, and the call ends with its reader.
   *
   * @param reached is told when the service was reached
   */
  static Multi<List<PlacedChange>> batches(
      LabelChangeServiceStub service, WatchScoresRequest request, Runnable reached) {
    return Multi.createFrom()
        .emitter(
            emitter -> new WatchGrpc(emitter, reached).start(service, request),
            BackPressureStrategy.ERROR);
  }

  private void start(LabelChangeServiceStub service, WatchScoresRequest request) {
    service.watchScores(request, this);
    emitter.onTermination(() -> started().cancel("nobody reads any more", null));
    emitter.onRequest(more -> ask());
    ask();
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<WatchScoresRequest> stream) {
    call = stream;
    stream.disableAutoRequestWithInitial(0);
    stream.setOnReadyHandler(reached);
  }

  private ClientCallStreamObserver<WatchScoresRequest> started() {
    return Objects.requireNonNull(call, "the call has begun");
  }

  /** Asks for one batch where the reader waits and none is on its way. */
  private synchronized void ask() {
    if (!waiting && emitter.requested() > 0) {
      waiting = true;
      started().request(1);
    }
  }

  @Override
  public void onNext(LabelChangeBatch batch) {
    emitter.emit(ChangeMessages.changes(batch));
    // Not before: until it was handed on, the batch counts among those that the reader waits for.
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
