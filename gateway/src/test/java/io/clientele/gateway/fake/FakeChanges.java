package io.clientele.gateway.fake;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceImplBase;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.ListTransitionsResponse;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A feed of changes in memory; the place after the n-th change is {@code n}. */
public final class FakeChanges extends LabelChangeServiceImplBase {

  private static final int BATCH = 20;

  /** Streams that were asked for. */
  public final List<WatchScoresRequest> watches = new CopyOnWriteArrayList<>();

  /** Histories that were asked for. */
  public final List<ListTransitionsRequest> histories = new CopyOnWriteArrayList<>();

  /** Streams that somebody listens to. */
  public final AtomicInteger listeners = new AtomicInteger();

  /** Changes that were handed over. */
  public final AtomicInteger sent = new AtomicInteger();

  /** What refuses streams, after their start was accepted. */
  public volatile @Nullable ClienteleException refusal;

  private final List<LabelChange> changes = new ArrayList<>();
  private final List<Stream> streams = new CopyOnWriteArrayList<>();

  void clear() {
    watches.clear();
    histories.clear();
    sent.set(0);
    refusal = null;
    synchronized (changes) {
      changes.clear();
    }
  }

  /** A change happens. */
  public void happen(String customerId, String from, String to) {
    synchronized (changes) {
      changes.add(
          LabelChange.newBuilder()
              .setCustomerId(customerId)
              .setDimension("lifecycle")
              .setFromLabel(from)
              .setToLabel(to)
              .setCause(LabelChange.Cause.TIME)
              .setReason("silent for 121 days")
              .setCursor(cursor(changes.size() + 1))
              .build());
    }
    streams.forEach(Stream::push);
  }

  private static FeedCursor cursor(int place) {
    return FeedCursor.newBuilder().setToken(Integer.toString(place)).build();
  }

  private int size() {
    synchronized (changes) {
      return changes.size();
    }
  }

  @Override
  public void getFeedStatus(GetFeedStatusRequest request, StreamObserver<FeedStatus> observer) {
    String after = request.getAfter().getToken();
    if (!after.isEmpty() && !after.matches("\\d+")) {
      observer.onError(
          GrpcErrors.toStatus(
              new ClienteleException(
                  ErrorCode.INVALID_FIELD, "after", "is no place of this feed")));
      return;
    }
    observer.onNext(FeedStatus.newBuilder().setEnd(cursor(size())).build());
    observer.onCompleted();
  }

  @Override
  public void watchScores(WatchScoresRequest request, StreamObserver<LabelChangeBatch> observer) {
    watches.add(request);
    ClienteleException refused = refusal;
    if (refused != null) {
      observer.onError(GrpcErrors.toStatus(refused));
      return;
    }
    String after = request.getAfter().getToken();
    Stream stream =
        new Stream(
            (ServerCallStreamObserver<LabelChangeBatch>) observer,
            after.isEmpty() ? size() : Integer.parseInt(after));
    listeners.incrementAndGet();
    streams.add(stream);
    stream.observer.setOnCancelHandler(() -> stream.left());
    stream.observer.setOnReadyHandler(stream::push);
    stream.push();
  }

  @Override
  public void listTransitions(
      ListTransitionsRequest request, StreamObserver<ListTransitionsResponse> observer) {
    histories.add(request);
    if (request.getCustomerId().equals("nobody")) {
      observer.onError(
          GrpcErrors.toStatus(
              new ClienteleException(
                  ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of it")));
      return;
    }
    synchronized (changes) {
      observer.onNext(
          ListTransitionsResponse.newBuilder()
              .addAllChanges(changes.reversed())
              .setNextPageToken("next")
              .build());
    }
    observer.onCompleted();
  }

  private final class Stream {

    private final ServerCallStreamObserver<LabelChangeBatch> observer;
    private int place;

    Stream(ServerCallStreamObserver<LabelChangeBatch> observer, int place) {
      this.observer = observer;
      this.place = place;
    }

    void left() {
      if (streams.remove(this)) {
        listeners.decrementAndGet();
      }
    }

    synchronized void push() {
      while (observer.isReady() && !observer.isCancelled() && place < size()) {
        LabelChangeBatch.Builder batch = LabelChangeBatch.newBuilder();
        synchronized (changes) {
          changes
              .subList(place, Math.min(place + BATCH, changes.size()))
              .forEach(batch::addChanges);
        }
        place += batch.getChangesCount();
        sent.addAndGet(batch.getChangesCount());
        observer.onNext(batch.setNext(cursor(place)).build());
      }
    }
  }
}
