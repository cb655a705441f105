package io.clientele.feedback.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.contracts.stream.ConnectedWatcher;
import io.clientele.contracts.stream.Watcher;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class ChangeFeedQuarkusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ChangeFeed feed;
  @Inject ChangeRepository repository;
  @Inject ChangeSettings settings;
  @Inject MeterRegistry registry;
  @Inject Flyway flyway;

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute("truncate change");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void aRowThatCommitsLateIsNotSkipped() throws SQLException {
    try (Writer first = new Writer();
        Writer second = new Writer()) {
      first.write("late");
      second.write("early").commit();
      assertThat(readable("")).as("the first may still write before it").isEmpty();
      assertThat(pending("")).as("but it is committed").isEqualTo(1);
      first.commit();
      assertThat(follow("", 2)).containsExactly("late", "early");
    }
  }

  @Test
  void aHigherTransactionWithALowerNumberIsNotSkipped() throws SQLException {
    try (Writer lower = new Writer();
        Writer higher = new Writer()) {
      higher.write("number 1");
      lower.write("number 2").commit();
      assertThat(readable("")).containsExactly("number 2");
      String cursor = cursorAfter(1);
      higher.commit();
      assertThat(follow(cursor, 1)).containsExactly("number 1");
      assertThat(follow("", 2)).containsExactly("number 2", "number 1");
    }
  }

  @Test
  void afterARestoreFromADumpTheFeedGoesOnBehindWhatWasRead() throws SQLException {
    try (Writer before = new Writer();
        Writer after = new Writer()) {
      before.write("before").commit();
      // In the database that it is restored into far fewer transactions have been.
      ServiceUnderTest.execute("update change set xid = (xid::text::bigint + 1000000)::text::xid8");
      assertThat(readable("")).as("stuck: its transaction is still to come").isEmpty();

      flyway.migrate();

      assertThat(readable("")).containsExactly("before");
      after.write("after").commit();
      assertThat(readable(cursorAfter(1))).containsExactly("after");
    }
  }

  @Test
  void whatWasRolledBackNeverAppears() throws SQLException {
    try (Writer writer = new Writer();
        Writer other = new Writer()) {
      writer.write("never").rollback();
      other.write("one").commit();
      assertThat(follow("", 1)).containsExactly("one");
    }
  }

  @Test
  void overlappingWritersNeverMakeAReaderSkipOrRepeat() throws SQLException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Writer> open = new ArrayList<>();
    List<String> committed = new ArrayList<>();
    List<List<String>> written = new ArrayList<>();
    List<String> read = new ArrayList<>();
    ChangeCursor place = ChangeCursor.BEGINNING;
    for (int step = 0; step < 400; step++) {
      int what = random.nextInt(open.size() < 6 ? 4 : 3);
      if (what == 3 || open.isEmpty()) {
        open.add(new Writer());
        written.add(new ArrayList<>());
      } else if (what == 2) {
        int which = random.nextInt(open.size());
        try (Writer ending = open.remove(which)) {
          ending.commit();
        }
        committed.addAll(written.remove(which));
      } else {
        int which = random.nextInt(open.size());
        open.get(which).write("f-" + step);
        written.get(which).add("f-" + step);
      }
      for (Change change : repository.after(place, 1 + random.nextInt(5)).await().indefinitely()) {
        read.add(feedbackId(change));
        place = change.place();
      }
    }
    for (Writer writer : open) {
      writer.commit();
      writer.close();
    }
    written.forEach(committed::addAll);
    for (Change change : repository.after(place, 1_000).await().indefinitely()) {
      read.add(feedbackId(change));
    }
    assertThat(read).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(committed);
  }

  @Test
  void aReaderSeesWhatIsWrittenWhileItWaits() throws SQLException {
    try (Writer writer = new Writer();
        Context.CancellableContext call = Context.current().withCancellation()) {
      Iterator<ChangeBatch> batches = watch(call, "");
      writer.write("one").commit();
      ChangeBatch batch = batches.next();
      FeedbackGiven given = batch.getChanges(0).getFeedbackGiven();
      assertThat(batch.getChanges(0).getCustomerId()).isEqualTo("c-1");
      assertThat(batch.getChanges(0).getSource()).isEqualTo("webshop");
      assertThat(given.getFeedbackId()).isEqualTo("one");
      assertThat(given.getRating()).isEqualTo(5);
      assertThat(given.getSentiment().getProbability()).isEqualTo(0.9);
      assertThat(given.getSentiment().getVersion()).isEqualTo("v");
      writer.write("two").write("three").commit();
      assertThat(ids(batches.next())).containsExactly("two", "three");
    }
  }

  @Test
  void batchesComeOnlyWhenAskedForAndAreNeverEmpty() throws SQLException {
    int full = settings.batchSize();
    try (Writer writer = new Writer()) {
      for (int i = 0; i < 2 * full + 1; i++) {
        writer.write("f-" + i);
      }
      writer.commit();
    }
    AssertSubscriber<List<Change>> reader =
        feed.follow(ChangeCursor.BEGINNING, new ConnectedWatcher(null))
            .subscribe()
            .withSubscriber(AssertSubscriber.create(0));
    assertThat(reader.getItems()).isEmpty();
    reader.request(1).awaitItems(1);
    reader.request(5).awaitItems(3, Duration.ofSeconds(10));
    assertThat(reader.getItems()).extracting(List::size).containsExactly(full, full, 1);
    reader.cancel();
  }

  @Test
  void aWatcherThatGoesAwayIsForgotten() {
    eventually(() -> watchers() == 0); // Those of other tests have gone.
    try (Context.CancellableContext call = Context.current().withCancellation()) {
      var _ = watch(call, "");
      eventually(() -> watchers() == 1);
    }
    eventually(() -> watchers() == 0);
  }

  private double watchers() {
    return registry.get("clientele.feed.watchers").gauge().value();
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the deadline of a condition").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void aBusyWatcherIsWaitedForAndOneThatHasGoneIsLeft() throws SQLException {
    try (Writer writer = new Writer()) {
      writer.write("one").commit();
    }
    TestWatcher watcher = new TestWatcher();
    watcher.busy = true;
    AssertSubscriber<List<Change>> reader =
        feed.follow(ChangeCursor.BEGINNING, watcher)
            .subscribe()
            .withSubscriber(AssertSubscriber.create(10));
    eventually(() -> watcher.asked.get() >= 3);
    assertThat(reader.getItems()).isEmpty();
    watcher.busy = false;
    reader.awaitItems(1);
    watcher.gone = true;
    reader.awaitCompletion();
  }

  private static final class TestWatcher implements Watcher {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean gone;
    private volatile boolean busy;

    @Override
    public boolean isGone() {
      return gone;
    }

    @Override
    public boolean isBusy() {
      asked.incrementAndGet();
      return busy;
    }
  }

  @Test
  void pendingCountsWhatComesAfterThePlace() throws SQLException {
    try (Writer writer = new Writer()) {
      writer.write("one").write("two").write("three").commit();
    }
    assertThat(pending("")).isEqualTo(3);
    assertThat(pending(cursorAfter(2))).isEqualTo(1);
    assertThat(pending(cursorAfter(3))).isZero();
  }

  @Test
  void aForgedPlaceIsRefused() {
    StatusRuntimeException ofStatus =
        catchThrowableOfType(StatusRuntimeException.class, () -> pending("x"));
    StatusRuntimeException ofStream =
        catchThrowableOfType(StatusRuntimeException.class, () -> watch("1.x").hasNext());
    for (StatusRuntimeException failure : List.of(ofStatus, ofStream)) {
      assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(ErrorCode.INVALID_FIELD);
      assertThat(GrpcErrors.fromStatus(failure).field()).isEqualTo("after.token");
    }
  }

  private long pending(String token) {
    GetFeedStatusRequest request =
        GetFeedStatusRequest.newBuilder().setAfter(cursor(token)).build();
    return service.changes().getFeedStatus(request).getPending();
  }

  private Iterator<ChangeBatch> watch(String token) {
    return service
        .changes()
        .watchChanges(WatchChangesRequest.newBuilder().setAfter(cursor(token)).build());
  }

  /** The first so many changes after a place, over the wire; each batch by a call of its own. */
  private List<String> follow(String token, int count) {
    List<String> ids = new ArrayList<>();
    String place = token;
    while (ids.size() < count) {
      ChangeBatch batch = nextBatch(place);
      ids.addAll(ids(batch));
      place = batch.getNext().getToken();
    }
    return ids;
  }

  private ChangeBatch nextBatch(String token) {
    try (Context.CancellableContext call = Context.current().withCancellation()) {
      return watch(call, token).next();
    }
  }

  /** A stream that ends with its context. */
  private Iterator<ChangeBatch> watch(Context call, String token) {
    Context previous = call.attach();
    try {
      return watch(token);
    } finally {
      call.detach(previous);
    }
  }

  private List<String> readable(String token) {
    return repository.after(ChangeCursor.parse(token), 100).await().indefinitely().stream()
        .map(ChangeFeedQuarkusTest::feedbackId)
        .toList();
  }

  private String cursorAfter(int count) {
    return repository
        .after(ChangeCursor.BEGINNING, count)
        .await()
        .indefinitely()
        .getLast()
        .place()
        .token();
  }

  private static String feedbackId(Change change) {
    return ((News.Feedback) change.news()).feedbackId();
  }

  private static List<String> ids(ChangeBatch batch) {
    return batch.getChangesList().stream()
        .map(change -> change.getFeedbackGiven().getFeedbackId())
        .toList();
  }

  private static FeedCursor cursor(String token) {
    return FeedCursor.newBuilder().setToken(token).build();
  }
}
