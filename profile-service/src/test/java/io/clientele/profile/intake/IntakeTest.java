package io.clientele.profile.intake;

import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Decimal;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IntakeTest {

  private ManagedChannel channel;
  private IntakeServiceBlockingStub intake;
  private CustomerServiceBlockingStub customers;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    intake = IntakeServiceGrpc.newBlockingStub(channel);
    customers = CustomerServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void aCustomerIsWhatItsFactsTell() {
    send("shop", "r1", identify("m1", "2026-01-05T10:00:00Z", "name", "Ann"));
    send("crm", "r2", identify("m1", "2026-01-03T10:00:00Z", "city", "Graz"));
    send("shop", "r3", behaviour("m2", "2026-01-07T10:00:00Z"));

    Customer customer = customers.getCustomer(get(id("c")));

    assertThat(customer.getAttributes().getFieldsMap())
        .containsEntry("name", text("Ann"))
        .containsEntry("city", text("Graz"));
    assertThat(customer.getSourcesList()).containsExactly("crm", "shop");
    assertThat(customer.getFirstSeenAt()).isEqualTo(time("2026-01-03T10:00:00Z"));
    assertThat(customer.getLastSeenAt()).isEqualTo(time("2026-01-07T10:00:00Z"));
  }

  @Test
  void aRepeatOfWhatNobodyGaveATimeIsADuplicateWheneverItComes() {
    Fact told = behaviour("m1", "2026-01-06T10:00:00Z");
    Fact first = behaviour("m1", "2026-01-05T10:00:00Z").toBuilder().setTimeAssumed(true).build();
    Fact later = told.toBuilder().setTimeAssumed(true).build();

    assertThat(states(send("shop", "r1", first))).containsExactly("ACCEPTED");
    assertThat(states(send("shop", "r2", later))).containsExactly("DUPLICATE");
    assertThat(states(send("shop", "r3", told))).containsExactly("REJECTED");
  }

  @Test
  void theLaterObservationWinsWhateverArrivesLast() {
    send("shop", "r1", identify("m1", "2026-01-05T10:00:00Z", "city", "Graz"));
    send("shop", "r2", identify("m2", "2026-01-04T10:00:00Z", "city", "Wien"));
    send("crm", "r3", identify("m3", "2026-01-05T10:00:01Z", "city", "Linz"));

    assertThat(customers.getCustomer(get(id("c"))).getAttributes().getFieldsOrThrow("city"))
        .isEqualTo(text("Linz"));
  }

  @Test
  void attributesOfEveryKindComeBackAsTheyWere() {
    Struct nested =
        Struct.newBuilder()
            .putFields("a", Value.newBuilder().setNumberValue(1.5).build())
            .putFields("b", Value.newBuilder().setBoolValue(true).build())
            .putFields("c", Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build())
            .putFields("d", text("ä \" \\ \n 你好"))
            .build();
    Struct attributes =
        Struct.newBuilder()
            .putFields("deep", Value.newBuilder().setStructValue(nested).build())
            .putFields("whole", Value.newBuilder().setNumberValue(42).build())
            .build();
    send(
        "shop",
        "r1",
        fact("m1", "2026-01-05T10:00:00Z")
            .setIdentify(Identify.newBuilder().setAttributes(attributes))
            .build());

    assertThat(customers.getCustomer(get(id("c"))).getAttributes()).isEqualTo(attributes);
  }

  @Test
  void aRepeatedRequestAnswersAsTheFirstDid() {
    Fact fact = order("m1", "o1", "12.50");

    assertThat(states(send("shop", "r1", fact, fact))).containsExactly("ACCEPTED", "DUPLICATE");
    assertThat(states(send("shop", "r1", fact, fact))).containsExactly("ACCEPTED", "DUPLICATE");
    assertThat(states(send("shop", "r2", fact))).containsExactly("DUPLICATE");
    assertThat(states(send("other", "r1", fact))).containsExactly("ACCEPTED");
  }

  @Test
  void otherContentUnderAKnownIdConflicts() {
    send("shop", "r1", order("m1", "o1", "12.50"));

    Outcome sameMessage = send("shop", "r2", order("m1", "o1", "13.50")).getFirst();
    Outcome sameOrder = send("shop", "r3", order("m2", "o1", "13.50")).getFirst();
    Outcome again = send("shop", "r4", order("m2", "o1", "12.50")).getFirst();

    assertProblem(sameMessage, "CONTENT_CONFLICT", "message_id");
    assertProblem(sameOrder, "CONTENT_CONFLICT", "order.order_id");
    assertThat(again.getState()).isEqualTo(Outcome.State.DUPLICATE);
  }

  @Test
  void aRejectedItemLeavesTheOthersAndNothingOfItself() {
    List<Outcome> outcomes =
        send(
            "shop",
            "r1",
            fact("m1", "2026-01-05T10:00:00Z").setCustomerId(" ").build(),
            order("m2", "o2", "1"),
            order("m3", "o3", "-1"),
            order("m4", "o4", "1").toBuilder().setOccurredAt(time("1969-12-31T23:59:59Z")).build());

    assertProblem(outcomes.get(0), "INVALID_FIELD", "customer_id");
    assertThat(outcomes.get(1).getState()).isEqualTo(Outcome.State.ACCEPTED);
    assertProblem(outcomes.get(2), "INVALID_FIELD", "order.amount");
    assertProblem(outcomes.get(3), "INVALID_FIELD", "occurred_at");
  }

  @Test
  void everyFieldAtFaultIsNamed() {
    Fact good = order("m1", "o1", "1");
    Order.Builder order = good.getOrder().toBuilder();

    assertRejected("message_id", good.toBuilder().setMessageId("x".repeat(201)).build());
    assertRejected("customer_id", good.toBuilder().setCustomerId("a\u0000b").build());
    assertRejected("occurred_at", good.toBuilder().clearOccurredAt().build());
    assertRejected(
        "occurred_at",
        good.toBuilder()
            .setOccurredAt(time(Instant.now().plus(Duration.ofHours(25)).toString()))
            .build());
    assertRejected("kind", good.toBuilder().clearKind().build());
    assertRejected("order.order_id", good, order.clone().clearOrderId());
    assertRejected("order.amount", good, order.clone().clearAmount());
    assertRejected("order.amount.currency_code", good, order.clone().setAmount(money("1", "EURO")));
    assertRejected("order.channel", good, order.clone().setChannel("a\u0000"));
    assertRejected(
        "order.lines[0].quantity",
        good,
        order
            .clone()
            .addLines(
                OrderLine.newBuilder().setQuantity(Decimal.newBuilder().setValue("1e999999999"))));
    assertRejected("identify.attributes.n", identify("m1", "2026-01-05T10:00:00Z", "n", "a\u0000"));
    assertRejected(
        "identify.attributes.n", identify("m1", "2026-01-05T10:00:00Z", "n", "x".repeat(4100)));
    assertRejected(
        "refund.amount",
        fact("m1", "2026-01-05T10:00:00Z")
            .setRefund(Refund.newBuilder().setRefundId("f").setAmount(money("0", "EUR")))
            .build());
  }

  @Test
  void aRequestThatIsWrongAsAWholeIsRefused() {
    Fact fact = order("m1", "o1", "1");
    List<Fact> tooMany = new ArrayList<>();
    for (int i = 0; i < 1001; i++) {
      tooMany.add(fact);
    }

    assertRefused(
        ErrorCode.INVALID_FIELD,
        () -> intake.recordFacts(RecordFactsRequest.newBuilder().setSource("Web Shop").build()));
    assertRefused(
        ErrorCode.TOO_MANY_ITEMS,
        () ->
            intake.recordFacts(
                RecordFactsRequest.newBuilder().setSource("shop").addAllFacts(tooMany).build()));
  }

  @Test
  void anUnknownCustomerIsNotFoundAndLeftOutOfABatch() {
    send("shop", "r1", order("m1", "o1", "1"));

    assertRefused(
        ErrorCode.CUSTOMER_NOT_FOUND, () -> customers.getCustomer(get("nobody\u0000" + run)));
    assertThat(
            customers
                .batchGetCustomers(
                    BatchGetCustomersRequest.newBuilder()
                        .addCustomerIds("nobody" + run)
                        .addCustomerIds(id("c"))
                        .build())
                .getCustomersList())
        .extracting(Customer::getCustomerId)
        .containsExactly(id("c"));
  }

  @Test
  void aThousandLargeFactsAreOneRequest() {
    Fact[] facts = new Fact[1000];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = identify("m" + i, "2026-01-05T10:00:00Z", "a" + i, "x".repeat(4000));
    }

    assertThat(send("shop", "big", facts))
        .allMatch(outcome -> outcome.getState() == Outcome.State.ACCEPTED);
  }

  private List<Outcome> send(String source, String request, Fact... facts) {
    return intake
        .recordFacts(
            RecordFactsRequest.newBuilder()
                .setSource(source)
                .setRequestId(request + run)
                .addAllFacts(List.of(facts))
                .build())
        .getOutcomesList();
  }

  private static List<String> states(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.getState().name()).toList();
  }

  private String id(String name) {
    return name + "-" + run;
  }

  private Fact.Builder fact(String messageId, String at) {
    return Fact.newBuilder()
        .setMessageId(id(messageId))
        .setCustomerId(id("c"))
        .setOccurredAt(time(at));
  }

  private Fact identify(String messageId, String at, String name, String value) {
    return fact(messageId, at)
        .setIdentify(
            Identify.newBuilder().setAttributes(Struct.newBuilder().putFields(name, text(value))))
        .build();
  }

  private Fact behaviour(String messageId, String at) {
    return fact(messageId, at).setBehaviour(Behaviour.newBuilder().setName("Viewed")).build();
  }

  private Fact order(String messageId, String orderId, String amount) {
    return fact(messageId, "2026-02-01T08:00:00Z")
        .setOrder(Order.newBuilder().setOrderId(id(orderId)).setAmount(money(amount, "EUR")))
        .build();
  }

  private static Value text(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }

  private static GetCustomerRequest get(String customerId) {
    return GetCustomerRequest.newBuilder().setCustomerId(customerId).build();
  }

  private void assertRejected(String field, Fact good, Order.Builder order) {
    assertRejected(field, good.toBuilder().setOrder(order).build());
  }

  private void assertRejected(String field, Fact fact) {
    assertProblem(send("shop", "bad", fact).getFirst(), "INVALID_FIELD", field);
  }

  private static void assertProblem(Outcome outcome, String code, String field) {
    assertThat(outcome.getState()).isEqualTo(Outcome.State.REJECTED);
    assertThat(outcome.getProblem().getCode()).isEqualTo(code);
    assertThat(outcome.getProblem().getField()).isEqualTo(field);
    assertThat(outcome.getProblem().getDetail()).isNotBlank();
  }

  private static void assertRefused(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ClienteleException refusal = GrpcErrors.fromStatus(failure);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }
}
