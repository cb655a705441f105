package io.clientele.profile.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.ChangeServiceGrpc;
import io.clientele.contracts.profile.v1.WatchChangesRequest;
import io.clientele.contracts.stream.ConnectedWatcher;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.behaviour.BehaviourRepository;
import io.clientele.profile.change.Change;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.value.Moment;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFeedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Pool pool;
  @Inject ChangeRepository changes;
  @Inject BehaviourRepository behaviours;
  @Inject FeedReading reading;
  @Inject FeedRepository rows;
  @Inject ChangeFeed feed;
  @Inject MeterRegistry registry;
  @Inject Flyway flyway;
  private ManagedChannel channel;
  private Cursor end;

  @BeforeEach
  void findTheEnd() {
    channel = Wire.channel();
    end = Cursor.START;
    ChangePage page;
    do {
      page = await(reading.page(end, 1000));
      end = page.next();
    } while (!page.changes().isEmpty() || await(rows.pending(end)) > 0);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void aLowerSequenceThatCommitsLateIsNotSkipped() {
    Open early = open();
    early.append("early");
    Open late = open();
    late.append("late");

    late.commit();
    assertThat(ids(end)).isEmpty();
    assertThat(await(rows.pending(end))).isEqualTo(1);

    early.commit();
    assertThat(ids(end)).containsExactly("early", "late");
  }

  @Test
  void aHigherTransactionWithALowerSequenceIsNotSkipped() {
    Open low = open();
    low.takeId();
    Open high = open();
    high.append("high transaction, low sequence");
    low.append("low transaction, high sequence");

    low.commit();
    ChangePage first = await(reading.page(end, 10));
    high.commit();

    assertThat(first.changes()).hasSize(1);
    assertThat(ids(end))
        .containsExactly("low transaction, high sequence", "high transaction, low sequence");
    assertThat(ids(first.next())).containsExactly("high transaction, low sequence");
  }

  @Test
  void afterARestoreFromADumpTheFeedGoesOnBehindWhatWasRead() {
    commit("before");
    // In the database that it is restored into far fewer transactions have been.
    await(
        pool.query(
                "UPDATE change SET xid = (xid::text::bigint + 1000000)::text::xid8"
                    + " WHERE customer_id = 'before'")
            .execute());
    assertThat(ids(end)).as("stuck: its transaction is still to come").isEmpty();

    flyway.migrate();

    ChangePage page = await(reading.page(end, 10));
    assertThat(page.changes()).extracting(Change::customerId).containsExactly("before");
    commit("after");
    assertThat(ids(page.next())).containsExactly("after");
    await(pool.query("DELETE FROM change WHERE customer_id IN ('before', 'after')").execute());
  }

  @Test
  void aStartWithoutARestoreMovesNothing() {
    commit("one");
    String ahead = "SELECT ahead FROM feed_clock";
    long before = await(pool.query(ahead).execute()).iterator().next().getLong(0);
    flyway.migrate();
    assertThat(await(pool.query(ahead).execute()).iterator().next().getLong(0)).isEqualTo(before);
  }

  @Test
  void aBehaviourThatIsCommittedLateIsNotSkippedAndIsToldAsItWas() {
    Open early = open();
    early.show("early");
    Open late = open();
    late.show("late");

    late.commit();
    assertThat(ids(end)).isEmpty();

    early.commit();
    ChangePage page = await(reading.page(end, 10));
    assertThat(page.changes()).extracting(Change::customerId).containsExactly("early", "late");
    assertThat(page.details().behaviours().values())
        .extracting(shown -> shown.orElseThrow().name())
        .containsExactlyInAnyOrder("early", "late");
  }

  @Test
  void aChangeThatIsRolledBackNeverShows() {
    Open undone = open();
    undone.append("undone");
    Open done = open();
    done.append("done");
    done.commit();
    undone.rollback();

    assertThat(ids(end)).containsExactly("done");
  }

  @Test
  void aReaderThatFollowsManyWritersSeesEachChangeOnceInOneOrder() throws InterruptedException {
    int writers = 6;
    int each = 40;
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(writers * each);
    var reader =
        feed.follow(end, new ConnectedWatcher(null))
            .subscribe()
            .with(page ->
                page.changes()
                    .forEach(change -> {
                      seen.add(change.customerId());
                      all.countDown();
                    }));
    long seed = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int writer = w;
      threads.add(Thread.ofPlatform().start(() -> write(writer, each, new Random(seed + writer))));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(all.await(30, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
    reader.cancel();
    assertThat(seen).as("seed %d", seed).hasSize(writers * each).doesNotHaveDuplicates();
    assertThat(ids(end)).as("seed %d", seed).isEqualTo(seen);
  }

  private void write(int writer, int count, Random random) {
    int written = 0;
    while (written < count) {
      Open transaction = open();
      if (random.nextBoolean()) {
        transaction.takeId();
      }
      int size = Math.min(1 + random.nextInt(4), count - written);
      for (int i = 0; i < size; i++) {
        transaction.append(writer + "/" + written++);
      }
      transaction.commit();
    }
  }

  @Test
  void aWatcherGetsWhatIsCommittedWhileItWaitsAndNoEmptyBatch() {
    try (Context.CancellableContext call = Context.current().withCancellation()) {
      Iterator<ChangeBatch> batches =
          call.wrap(() ->
                  ChangeServiceGrpc.newBlockingStub(channel)
                      .watchChanges(
                          WatchChangesRequest.newBuilder().setAfter(message(end)).build()))
              .call();
      commit("first");
      assertThat(batches.next().getChanges(0).getCustomerId()).isEqualTo("first");
      commit("second");
      ChangeBatch second = batches.next();
      assertThat(second.getChangesList()).hasSize(1);
      assertThat(second.getChanges(0).getCustomerId()).isEqualTo("second");
      assertThat(pending(second.getNext())).isZero();
      assertThat(pending(message(end))).isEqualTo(2);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aWatcherThatGoesAwayIsForgotten() {
    double before = watchers();
    Context.CancellableContext call = Context.current().withCancellation();
    call.run(() -> {
      var _ =
          ChangeServiceGrpc.newBlockingStub(channel)
              .watchChanges(WatchChangesRequest.newBuilder().setAfter(message(end)).build());
    });
    eventually(() -> watchers() == before + 1);

    call.cancel(null);

    eventually(() -> watchers() == before);
  }

  private double watchers() {
    return registry.get("clientele.feed.watchers").gauge().value();
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void aPlaceThatIsNotOfThisFeedIsRefused() {
    for (String token : List.of("x", "1", "1.2.3", "-1.2", "99999999999999999999.1", "1.")) {
      FeedCursor cursor = FeedCursor.newBuilder().setToken(token).build();
      assertThatThrownBy(() -> pending(cursor)).satisfies(ChangeFeedTest::isInvalidField);
      assertThatThrownBy(() ->
              ChangeServiceGrpc.newBlockingStub(channel)
                  .watchChanges(WatchChangesRequest.newBuilder().setAfter(cursor).build())
                  .next())
          .satisfies(ChangeFeedTest::isInvalidField);
    }
  }

  private static void isInvalidField(Throwable failure) {
    assertThat(failure).isInstanceOf(StatusRuntimeException.class);
    assertThat(GrpcErrors.fromStatus((StatusRuntimeException) failure).code())
        .isEqualTo(ErrorCode.INVALID_FIELD);
  }

  private long pending(FeedCursor after) {
    return ChangeServiceGrpc.newBlockingStub(channel)
        .getFeedStatus(GetFeedStatusRequest.newBuilder().setAfter(after).build())
        .getPending();
  }

  private static FeedCursor message(Cursor cursor) {
    return FeedCursor.newBuilder().setToken(cursor.token()).build();
  }

  private void commit(String customerId) {
    Open transaction = open();
    transaction.append(customerId);
    transaction.commit();
  }

  private List<String> ids(Cursor after) {
    return await(reading.page(after, 1000)).changes().stream().map(Change::customerId).toList();
  }

  private Open open() {
    SqlConnection connection = await(pool.getConnection());
    return new Open(connection, await(connection.begin()));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }

  private final class Open {
    private final SqlConnection connection;
    private final Transaction transaction;

    Open(SqlConnection connection, Transaction transaction) {
      this.connection = connection;
      this.transaction = transaction;
    }

    void takeId() {
      await(connection.query("SELECT pg_current_xact_id()::text").execute());
    }

    void append(String customerId) {
      await(
          changes.append(
              connection, List.of(new Change.CustomerSeen(customerId, "test", Instant.EPOCH))));
    }

    void show(String customerId) {
      String message = UUID.randomUUID().toString();
      Behaviour behaviour =
          new Behaviour(
              customerId, Moment.told(Instant.EPOCH), customerId, "{}", Behaviour.About.NOTHING);
      await(behaviours.insert(connection, "test", Map.of(message, behaviour)));
      await(
          changes.append(
              connection,
              List.of(new Change.BehaviourShown(customerId, "test", message, Instant.EPOCH))));
    }

    void commit() {
      await(transaction.commit());
      await(connection.close());
    }

    void rollback() {
      await(transaction.rollback());
      await(connection.close());
    }
  }
}
