package io.clientele.profile;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Group;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.Refund;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The tests' way to tell facts of people whose ids no other test has. */
public final class FactSender {

  private static final String SOURCE = "shop";

  private final ManagedChannel channel = Wire.channel();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private int messages;

  /** The channel; {@link #close} shuts it down. */
  public ManagedChannel channel() {
    return channel;
  }

  /** Shuts the channel down. */
  public void close() {
    channel.shutdownNow();
  }

  /** An id that is this run's own. */
  public String id(String name) {
    return name + "-" + run;
  }

  /** What tells this run's values from others'. */
  public String run() {
    return run;
  }

  /** Tells attributes of somebody. */
  public void identify(String customer, String at, Map<String, String> attributes) {
    send(
        fact(customer, at)
            .setIdentify(Identify.newBuilder().setAttributes(struct(attributes)))
            .build());
  }

  /** Tells attributes of many at once. */
  public void identify(Map<String, Map<String, String>> attributes) {
    List<Fact> facts =
        attributes.entrySet().stream()
            .map(entry ->
                fact(entry.getKey(), "2026-01-01T00:00:00Z")
                    .setIdentify(Identify.newBuilder().setAttributes(struct(entry.getValue())))
                    .build())
            .toList();
    for (int from = 0; from < facts.size(); from += 1000) {
      send(facts.subList(from, Math.min(facts.size(), from + 1000)).toArray(Fact[]::new));
    }
  }

  /** Tells of an order in euros. */
  public void order(String customer, String at, String orderId, String amount) {
    send(
        fact(customer, at)
            .setOrder(
                Order.newBuilder().setOrderId(id(orderId)).setAmount(Wire.money(amount, "EUR")))
            .build());
  }

  /** Tells of a refund in euros; no amount: all that is left. */
  public void refund(String customer, String at, String refundId, String orderId, String amount) {
    Refund.Builder refund = Refund.newBuilder().setRefundId(id(refundId)).setOrderId(id(orderId));
    if (!amount.isEmpty()) {
      refund.setAmount(Wire.money(amount, "EUR"));
    }
    send(fact(customer, at).setRefund(refund).build());
  }

  /** Tells of something that was done. */
  public void behave(String customer, String at, String name) {
    send(fact(customer, at).setBehaviour(Behaviour.newBuilder().setName(name)).build());
  }

  /** Tells that somebody belongs to an account. */
  public void group(String customer, String at, String account, Map<String, String> attributes) {
    send(
        fact(customer, at)
            .setGroup(
                Group.newBuilder().setAccountId(id(account)).setAttributes(struct(attributes)))
            .build());
  }

  /** Makes people one, as a merge does. */
  public void merge(Pool pool, String into, String merged) {
    pool.preparedQuery(
            "INSERT INTO membership (customer_id, parent_id, person_id) VALUES ($1, $2, $2)")
        .execute(Tuple.of(id(merged), id(into)))
        .await()
        .indefinitely();
  }

  /** Undoes a merge. */
  public void unmerge(Pool pool, String merged) {
    pool.preparedQuery("DELETE FROM membership WHERE customer_id = $1")
        .execute(Tuple.of(id(merged)))
        .await()
        .indefinitely();
  }

  /** Waits until everybody who is due was compared. */
  public static void untilCompared(Pool pool) {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (due(pool) > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("customers are still due to be compared");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static long due(Pool pool) {
    return pool.query("SELECT count(*) AS due FROM match_due")
        .execute()
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getLong("due");
  }

  /** The code with which a call is refused. */
  public static ErrorCode refusal(Supplier<?> call) {
    try {
      throw new AssertionError("was not refused but answered " + call.get());
    } catch (StatusRuntimeException refused) {
      return GrpcErrors.fromStatus(refused).code();
    }
  }

  /** A struct of texts. */
  public static Struct struct(Map<String, String> texts) {
    Struct.Builder struct = Struct.newBuilder();
    texts.forEach(
        (name, text) -> struct.putFields(name, Value.newBuilder().setStringValue(text).build()));
    return struct.build();
  }

  private Fact.Builder fact(String customer, String at) {
    return Fact.newBuilder()
        .setMessageId(id("m" + messages++))
        .setCustomerId(id(customer))
        .setOccurredAt(Wire.time(at));
  }

  private void send(Fact... facts) {
    Collection<Outcome> outcomes =
        IntakeServiceGrpc.newBlockingStub(channel)
            .recordFacts(
                RecordFactsRequest.newBuilder()
                    .setSource(SOURCE)
                    .addAllFacts(List.of(facts))
                    .build())
            .getOutcomesList();
    outcomes.forEach(outcome -> {
      if (outcome.getState() != Outcome.State.ACCEPTED) {
        throw new AssertionError("not accepted: " + outcome);
      }
    });
  }
}
