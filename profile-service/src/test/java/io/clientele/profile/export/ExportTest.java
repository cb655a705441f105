package io.clientele.profile.export;

import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.ExportCustomerRequest;
import io.clientele.contracts.profile.v1.ExportRecord;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.clientele.profile.erasure.ErasedTables;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest {

  @Inject Pool pool;
  @Inject Exporting exporting;
  private ManagedChannel channel;
  private PrivacyServiceBlockingStub privacy;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    privacy = PrivacyServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void whateverErasureDeletesIsExportedOrSaysWhyNot() {
    Set<String> told = new HashSet<>(exporting.tables());
    told.addAll(Exporting.NOT_EXPORTED.keySet());

    assertThat(told).isEqualTo(ErasedTables.holdingPersons());
    assertThat(Exporting.NOT_EXPORTED.keySet()).doesNotContainAnyElementsOf(exporting.tables());
  }

  @Test
  void everythingOfAPersonIsTold() {
    record(
        fact("ann", "m1")
            .setIdentify(
                Identify.newBuilder()
                    .setAttributes(Struct.newBuilder().putFields("city", text("Graz")))),
        fact("ann", "m2").setBehaviour(Behaviour.newBuilder().setName("Clicked")),
        fact("ann-old", "m3")
            .setOrder(
                Order.newBuilder()
                    .setOrderId("o" + run)
                    .setAmount(money("12.5", "EUR"))
                    .addLines(OrderLine.newBuilder().setSku("S1").setCategory("Shoes"))),
        fact("ann-old", "m4")
            .setRefund(Refund.newBuilder().setRefundId("f" + run).setOrderId("o" + run)),
        fact("bob", "m5").setBehaviour(Behaviour.newBuilder().setName("Clicked")));
    var _ =
        privacy.setConsent(
            SetConsentRequest.newBuilder()
                .setMessageId("c" + run)
                .setConsent(
                    Consent.newBuilder()
                        .setCustomerId(id("ann"))
                        .setPurpose("sharing")
                        .setState(Consent.State.REFUSED)
                        .setEvidence("by telephone")
                        .setSource("desk"))
                .build());
    await(
        pool.query(
                "INSERT INTO membership VALUES ('%s', '%s', '%s')"
                    .formatted(id("ann-old"), id("ann"), id("ann")))
            .execute());

    List<ExportRecord> all = export("ann-old");

    assertThat(all).extracting(ExportRecord::getPart).isSorted();
    assertThat(part(all, "customer")).hasSize(2);
    assertThat(part(all, "customer").getFirst().getFieldsOrThrow("merged_into"))
        .isEqualTo(text(id("ann")));
    assertThat(part(all, "behaviours")).hasSize(1);
    assertThat(part(all, "messages")).hasSize(4);
    Struct order = part(all, "orders").getFirst();
    assertThat(order.getFieldsOrThrow("amount")).isEqualTo(text("12.5"));
    assertThat(order.getFieldsOrThrow("ordered_at")).isEqualTo(text("2026-01-05T10:00:00Z"));
    assertThat(
            order
                .getFieldsOrThrow("lines")
                .getListValue()
                .getValues(0)
                .getStructValue()
                .getFieldsOrThrow("category"))
        .isEqualTo(text("Shoes"));
    assertThat(part(all, "refunds").getFirst().getFieldsOrThrow("amount").hasNullValue()).isTrue();
    assertThat(part(all, "consents").getFirst().getFieldsOrThrow("evidence"))
        .isEqualTo(text("by telephone"));
    assertThat(all.toString()).contains("Graz").doesNotContain(id("bob"));
    assertThat(export("ann")).isEqualTo(all);
  }

  @Test
  void aPersonWithMoreThanAPageOfFactsIsToldWhole() {
    for (int batch = 0; batch < 3; batch++) {
      Fact.Builder[] facts = new Fact.Builder[500];
      for (int i = 0; i < facts.length; i++) {
        facts[i] =
            fact("much", "b" + batch + "/" + i)
                .setBehaviour(Behaviour.newBuilder().setName("Clicked"));
      }
      record(facts);
    }

    assertThat(part(export("much"), "behaviours")).hasSize(1500);
  }

  @Test
  void nothingIsToldOfSomebodyUnknown() {
    assertThatThrownBy(() -> export("nobody"))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure ->
                assertThat(GrpcErrors.fromStatus(failure).code())
                    .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND));
    // Nothing stays open behind a refusal: the pool is not emptied by many of them.
    for (int i = 0; i < 40; i++) {
      assertThatThrownBy(() -> export("nobody")).isInstanceOf(StatusRuntimeException.class);
    }
  }

  private List<ExportRecord> export(String who) {
    List<ExportRecord> records = new ArrayList<>();
    privacy
        .exportCustomer(ExportCustomerRequest.newBuilder().setCustomerId(id(who)).build())
        .forEachRemaining(records::add);
    return records;
  }

  private static List<Struct> part(List<ExportRecord> all, String part) {
    return all.stream()
        .filter(record -> record.getPart().equals(part))
        .map(ExportRecord::getContent)
        .toList();
  }

  private void record(Fact.Builder... facts) {
    RecordFactsRequest.Builder request = RecordFactsRequest.newBuilder().setSource("shop");
    for (Fact.Builder fact : facts) {
      request.addFacts(fact);
    }
    RecordFactsResponse response =
        IntakeServiceGrpc.newBlockingStub(channel).recordFacts(request.build());
    assertThat(response.getOutcomesList()).noneMatch(outcome -> outcome.hasProblem());
  }

  private Fact.Builder fact(String who, String messageId) {
    return Fact.newBuilder()
        .setMessageId(messageId + run)
        .setCustomerId(id(who))
        .setOccurredAt(time("2026-01-05T10:00:00Z"));
  }

  private String id(String who) {
    return who + "." + run;
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(30));
  }
}
