package io.clientele.scoring.feed;

import io.grpc.Status;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The behaviour of a change feed in memory: streams what is published, and breaks on demand. */
public final class FakeFeed<C, B> {

  private final BiFunction<List<C>, String, B> batch;
  private final List<C> changes = new ArrayList<>();
  private final List<MultiEmitter<? super B>> streams = new ArrayList<>();
  private int batchSize = 100;
  private int streamsOpened;
  private int beginnings;
  private boolean down;

  FakeFeed(BiFunction<List<C>, String, B> batch) {
    this.batch = batch;
  }

  public synchronized void clear(int newBatchSize) {
    batchSize = newBatchSize;
    changes.clear();
    beginnings++;
    down = false;
    breakStreams();
  }

  public synchronized void publish(List<C> more) {
    int from = changes.size();
    changes.addAll(more);
    streams.forEach(stream -> send(stream, from));
  }

  /** Fails every open stream, as a service that is killed does. */
  public synchronized void breakStreams() {
    List<MultiEmitter<? super B>> broken = List.copyOf(streams);
    streams.clear();
    broken.forEach(stream -> stream.fail(Status.UNAVAILABLE.asRuntimeException()));
  }

  public synchronized void down(boolean isDown) {
    down = isDown;
    if (isDown) {
      breakStreams();
    }
  }

  /** The place after one change more than there are. */
  synchronized String nextPlace() {
    return token(changes.size() + 1);
  }

  public synchronized int streamsOpened() {
    return streamsOpened;
  }

  /** How many read now. */
  synchronized int readers() {
    return streams.size();
  }

  Multi<B> watch(String token) {
    return Multi.createFrom().emitter(stream -> open(stream, token));
  }

  private synchronized void open(MultiEmitter<? super B> stream, String token) {
    // A place of before: its reader read it before the service was emptied, and reads again.
    if (down || !isOfNow(token)) {
      stream.fail(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    streamsOpened++;
    streams.add(stream);
    stream.onTermination(() -> forget(stream));
    send(stream, place(token));
  }

  private synchronized void forget(MultiEmitter<? super B> stream) {
    streams.remove(stream);
  }

  private void send(MultiEmitter<? super B> stream, int from) {
    for (int i = from; i < changes.size(); i += batchSize) {
      int to = Math.min(changes.size(), i + batchSize);
      stream.emit(batch.apply(List.copyOf(changes.subList(i, to)), token(to)));
    }
  }

  synchronized long pending(String token) {
    if (down) {
      throw Status.UNAVAILABLE.asRuntimeException();
    }
    return isOfNow(token) ? (long) changes.size() - place(token) : changes.size();
  }

  private String token(int place) {
    return beginnings + "." + place;
  }

  private boolean isOfNow(String token) {
    return token.isEmpty() || token.startsWith(beginnings + ".");
  }

  private static int place(String token) {
    return token.isEmpty() ? 0 : Integer.parseInt(token.substring(token.indexOf('.') + 1));
  }
}
