package io.clientele.profile.identity;

import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IdentityServiceGrpc;
import io.clientele.contracts.profile.v1.IdentityServiceGrpc.IdentityServiceBlockingStub;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListIdentifiersRequest;
import io.clientele.contracts.profile.v1.ListMergesRequest;
import io.clientele.contracts.profile.v1.ListMergesResponse;
import io.clientele.contracts.profile.v1.Merge;
import io.clientele.contracts.profile.v1.MergeCustomersRequest;
import io.clientele.contracts.profile.v1.MergePreview;
import io.clientele.contracts.profile.v1.PreviewMergeRequest;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.UnmergeCustomersRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
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
class IdentityTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JANUARY = "2026-01-05T10:00:00Z";
  private static final String FEBRUARY = "2026-02-05T10:00:00Z";

  @Inject Pool pool;
  @Inject MeterRegistry registry;
  @Inject IdentityLinking linking;
  private ManagedChannel channel;
  private IntakeServiceBlockingStub intake;
  private CustomerServiceBlockingStub customers;
  private IdentityServiceBlockingStub identities;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private int facts;

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    intake = IntakeServiceGrpc.newBlockingStub(channel);
    customers = CustomerServiceGrpc.newBlockingStub(channel);
    identities = IdentityServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void whoSignsInIsWhoCameBefore() {
    send(identify("anonymous:" + id("d"), JANUARY, "seen", "shoes"));
    send(signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));

    Customer customer = customer("anonymous:" + id("d"));

    assertThat(customer.getCustomerId()).isEqualTo(id("u"));
    assertThat(customer.getMergedIdsList()).containsExactly("anonymous:" + id("d"));
    assertThat(customer.getAttributes().getFieldsMap()).containsOnlyKeys("name", "seen");
    assertThat(customer.getFirstSeenAt()).isEqualTo(time(JANUARY));
    assertThat(customer.getLastSeenAt()).isEqualTo(time(FEBRUARY));
    assertThat(merges(id("u"))).extracting(Merge::getCause).containsExactly(Merge.Cause.SIGNED_IN);
  }

  @Test
  void aDeviceThatBecomesKnownLaterIsTheOneThatSignedIn() {
    send(signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));
    send(identify("anonymous:" + id("d"), JANUARY, "seen", "shoes"));

    assertThat(customer(id("u")).getAttributes().getFieldsMap()).containsOnlyKeys("name", "seen");
    assertThat(customer(id("u")).getFirstSeenAt()).isEqualTo(time(JANUARY));
  }

  @Test
  void twoUsersOfOneDeviceStayTwoAndAreNotedForReview() {
    send(signedIn(identify(id("u1"), JANUARY, "name", "Ann"), id("d")));
    send(signedIn(identify(id("u2"), FEBRUARY, "name", "Bob"), id("d")));

    assertThat(customer("anonymous:" + id("d"), JANUARY).getCustomerId()).isEqualTo(id("u1"));
    assertThat(customer(id("u2")).getMergedIdsList()).isEmpty();
    assertThat(texts("SELECT customer_id || ' ' || other_id || ' ' || reason FROM review_pair"))
        .contains(id("u1") + " " + id("u2") + " USER_ID");
  }

  @Test
  void whatProgramsSendWhereTheyKnowNobodyLinksNobody() {
    send(signedIn(identify(id("u1"), JANUARY, "name", "Ann"), "undefined"));
    send(signedIn(identify(id("u2"), JANUARY, "name", "Bob"), "undefined"));
    send(signedIn(identify("null", JANUARY, "a", "b"), id("d")));
    send(signedIn(identify(id("u3"), JANUARY, "name", "Cid"), id("d")));

    assertThat(customer(id("u1")).getMergedIdsList()).isEmpty();
    assertThat(customer("null").getMergedIdsList()).isEmpty();
    assertThat(customer(id("u3")).getMergedIdsList()).containsExactly("anonymous:" + id("d"));
    assertThat(texts("SELECT customer_id || ' ' || kind || ' ' || reason FROM identifier_refusal"))
        .contains(
            id("u1") + " anonymous_id BLOCKED",
            id("u2") + " anonymous_id BLOCKED",
            "null user_id BLOCKED");
  }

  @Test
  void anAliasIsTheSendersWordForOnePerson() {
    send(identify(id("old"), JANUARY, "name", "Ann"));
    send(alias(id("new"), id("old")));
    send(alias(id("new"), id("never seen")));
    send(identify(id("never seen"), FEBRUARY, "city", "Graz"));

    Customer customer = customer(id("never seen"));

    assertThat(customer.getCustomerId()).isEqualTo(id("new"));
    assertThat(customer.getMergedIdsList()).containsExactly(id("never seen"), id("old"));
    assertThat(customer.getAttributes().getFieldsMap()).containsOnlyKeys("name", "city");
  }

  @Test
  void anAliasOfItselfOrInACircleIsRefusedAndNothingIsStored() {
    send(alias(id("b"), id("a")));
    Fact back = alias(id("a"), id("b"));

    assertThat(code(back)).isEqualTo(ErrorCode.CYCLIC_ALIAS.name());
    assertThat(code(alias(id("c"), id("c")))).isEqualTo(ErrorCode.MERGE_WITH_ITSELF.name());
    assertThat(refusal(() -> customer(id("c")))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(texts("SELECT message_id FROM message")).doesNotContain(back.getMessageId());
    assertThat(merges(id("b"))).hasSize(1);
  }

  @Test
  void ofTwoAliasesInOneRequestTheOneThatTurnsBackIsRefused() {
    List<Outcome> outcomes = sendAll(alias(id("b"), id("a")), alias(id("a"), id("b")));

    assertThat(outcomes.getFirst().getState()).isEqualTo(Outcome.State.ACCEPTED);
    assertThat(outcomes.getLast().getProblem().getCode()).isEqualTo(ErrorCode.CYCLIC_ALIAS.name());
  }

  @Test
  void aMergeIsUndoneAsIfItHadNotBeen() {
    send(identify(id("a"), JANUARY, "name", "Ann"));
    send(identify(id("b"), FEBRUARY, "name", "Bea"));
    send(identify(id("c"), FEBRUARY, "name", "Cid"));
    Merge first = merge(id("a"), id("b"));
    Merge second = merge(id("c"), id("b"));

    assertThat(second.getMergedId()).isEqualTo(id("a"));
    assertThat(customer(id("b")).getCustomerId()).isEqualTo(id("c"));
    Merge undone = unmerge(first.getMergeId(), id("c"));

    assertThat(undone.getUnmergeReason()).isEqualTo("a mistake");
    assertThat(customer(id("b")).getCustomerId()).isEqualTo(id("b"));
    assertThat(customer(id("b")).getMergedIdsList()).isEmpty();
    assertThat(customer(id("a")).getCustomerId()).isEqualTo(id("c"));
    assertThat(customer(id("a")).getMergedIdsList()).containsExactly(id("a"));
    assertThat(refusal(() -> unmerge(first.getMergeId(), id("b"))))
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(refusal(() -> unmerge(second.getMergeId(), id("b"))))
        .isEqualTo(ErrorCode.MERGE_NOT_FOUND);
    assertThat(merges(id("a")))
        .extracting(Merge::getMergeId)
        .containsExactly(second.getMergeId(), first.getMergeId());
  }

  @Test
  void whoWasTakenApartIsNotMergedAgainByWhatWasKnown() {
    send(signedIn(identify(id("u"), JANUARY, "name", "Ann"), id("d")));
    unmerge(merges(id("u")).getFirst().getMergeId(), id("u"));

    send(signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));
    send("crm", signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));

    assertThat(customer(id("u")).getMergedIdsList()).isEmpty();
    send(identify("anonymous:" + id("d"), FEBRUARY, "seen", "shoes"));
    merge(id("u"), "anonymous:" + id("d"));
    assertThat(customer(id("u")).getMergedIdsList()).containsExactly("anonymous:" + id("d"));
  }

  @Test
  void aMergeThatCannotBeIsRefusedAndSoIsItsPreview() {
    send(identify(id("a"), JANUARY, "name", "Ann"));

    assertThat(refusal(() -> merge(id("a"), id("a")))).isEqualTo(ErrorCode.MERGE_WITH_ITSELF);
    assertThat(refusal(() -> merge(id("a"), id("x")))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(() -> preview(id("x"), id("a")))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(() -> preview(id("a"), ""))).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(() -> unmerge("none", id("a")))).isEqualTo(ErrorCode.MERGE_NOT_FOUND);
    assertThat(refusal(() -> merges(id("x")))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(() -> identifiers(id("x")))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
  }

  @Test
  void aPreviewSaysWhatAMergeWouldDo() {
    send(signedIn(identify(id("a"), JANUARY, "name", "Ann"), id("d")));
    send(identify(id("b"), FEBRUARY, "name", "Bea"));

    MergePreview preview = preview(id("b"), "anonymous:" + id("d"));

    assertThat(preview.getPersonId()).isEqualTo(id("b"));
    assertThat(preview.getCustomerIdsList())
        .containsExactlyInAnyOrder(id("a"), id("b"), "anonymous:" + id("d"));
    assertThat(preview.getWarningsList())
        .containsExactly("the person would have 2 different user_id, more than 1");
    assertThat(customer(id("b")).getMergedIdsList()).isEmpty();
  }

  @Test
  void twoIdsOfOnePersonAreAnsweredTwice() {
    send(identify(id("a"), JANUARY, "name", "Ann"));
    send(identify(id("b"), FEBRUARY, "name", "Bea"));
    merge(id("a"), id("b"));

    assertThat(
            customers
                .batchGetCustomers(
                    BatchGetCustomersRequest.newBuilder()
                        .addCustomerIds(id("b"))
                        .addCustomerIds(id("none"))
                        .addCustomerIds(id("a"))
                        .build())
                .getCustomersList())
        .extracting(Customer::getCustomerId)
        .containsExactly(id("a"), id("a"));
  }

  @Test
  void identifiersAreListedUnderTheIdThatTheyWereToldOf() {
    send(signedIn(identify(id("u"), JANUARY, "name", "Ann"), id("d")));
    link(
        new Mention(id("u"), "email", "", id("u") + "@b.example", false, Instant.parse(JANUARY)),
        new Mention(id("u"), "external_id", "crm", "17" + run, true, Instant.parse(JANUARY)));

    assertThat(identifiers("anonymous:" + id("d")))
        .containsExactly(
            "anonymous_id  " + id("d") + " true " + id("u"),
            "email  " + id("u") + "@b.example false " + id("u"),
            "external_id crm 17" + run + " true " + id("u"),
            "user_id  " + id("u") + " true " + id("u"));
    assertThat(texts("SELECT encode(value, 'escape') FROM identifier WHERE value IS NOT NULL"))
        .noneMatch(value -> value.contains(run));
  }

  @Test
  void aVerifiedIdentifierLinksWhoHasNoIdOfTheirOwn() {
    Instant at = Instant.parse(JANUARY);
    send(identify(id("u"), JANUARY, "name", "Ann"));
    send(identify("anonymous:" + id("d"), JANUARY, "seen", "shoes"));
    link(new Mention(id("u"), "email", "", id("e"), true, at));
    link(new Mention("anonymous:" + id("d"), "email", "", id("e"), false, at));
    assertThat(customer(id("u")).getMergedIdsList()).isEmpty();

    link(new Mention("anonymous:" + id("d"), "email", "", id("e"), true, at));

    assertThat(customer(id("u")).getMergedIdsList()).containsExactly("anonymous:" + id("d"));
  }

  @Test
  void anIdentifierBeyondTheLimitIsCountedAndLinksNobody() {
    Instant at = Instant.parse(JANUARY);
    send(identify(id("u"), JANUARY, "name", "Ann"));
    link(new Mention(id("u"), "external_id", "crm", id("1"), true, at));
    link(new Mention(id("u"), "external_id", "crm", id("2"), true, at));
    link(new Mention(id("u"), "external_id", "erp", id("2"), true, at));
    link(new Mention("anonymous:" + id("d"), "external_id", "crm", id("2"), true, at));

    assertThat(customer(id("u")).getMergedIdsList()).isEmpty();
    assertThat(texts("SELECT customer_id || ' ' || kind || ' ' || reason FROM identifier_refusal"))
        .contains(id("u") + " external_id LIMIT");
  }

  @Test
  void anIdentityCardLeavesItsHashAlone() {
    Instant at = Instant.parse(JANUARY);
    link(new Mention(id("u"), "identity_card", "", id("card"), true, at));
    link(new Mention("anonymous:" + id("d"), "identity_card", "", id("card"), true, at));

    assertThat(
            texts(
                "SELECT coalesce(encode(value, 'hex'), 'none') FROM identifier WHERE kind = 'identity_card'"))
        .containsOnly("none");
    send(identify(id("u"), JANUARY, "name", "Ann"));
    assertThat(customer(id("u")).getMergedIdsList()).containsExactly("anonymous:" + id("d"));
  }

  @Test
  void whatIsKnownAlreadyWaitsForNobody() {
    send(signedIn(identify(id("u"), JANUARY, "name", "Ann"), id("d")));
    double before = locks();

    send(signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));
    send("crm", signedIn(identify(id("u"), FEBRUARY, "name", "Ann"), id("d")));
    send(identify(id("u2"), FEBRUARY, "name", "Bob"));
    link(new Mention(id("u2"), "email", "", id("e"), false, Instant.parse(JANUARY)));

    assertThat(locks()).isEqualTo(before);
  }

  @Test
  void mergesComeInPagesNewestFirst() {
    send(identify(id("a"), JANUARY, "name", "Ann"));
    List<String> made = new ArrayList<>();
    for (int other = 0; other < 5; other++) {
      send(identify(id("o" + other), JANUARY, "name", "Bob"));
      made.addFirst(merge(id("a"), id("o" + other)).getMergeId());
    }
    List<String> read = new ArrayList<>();
    String token = "";
    do {
      ListMergesResponse page =
          identities.listMerges(
              ListMergesRequest.newBuilder()
                  .setCustomerId(id("o3"))
                  .setPageSize(2)
                  .setPageToken(token)
                  .build());
      page.getMergesList().forEach(merge -> read.add(merge.getMergeId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(read).isEqualTo(made);
    assertThat(
            refusal(() ->
                identities.listMerges(
                    ListMergesRequest.newBuilder()
                        .setCustomerId(id("a"))
                        .setPageToken("x")
                        .build())))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
  }

  @Test
  void theReasonOfAMergeIsKeptSealed() {
    send(identify(id("a"), JANUARY, "name", "Ann"));
    send(identify(id("b"), JANUARY, "name", "Ann"));
    Merge merge = merge(id("a"), id("b"));

    assertThat(merge.getReason()).isEqualTo("same face");
    assertThat(merge.getActor()).isEqualTo("ann");
    assertThat(texts("SELECT encode(reason, 'escape') FROM merge_entry"))
        .noneMatch(reason -> reason.contains("same face"));
    assertThatThrownBy(() ->
            identities.mergeCustomers(
                MergeCustomersRequest.newBuilder()
                    .setCustomerId(id("a"))
                    .setMergedId(id("c"))
                    .setReason("x".repeat(1001))
                    .build()))
        .hasMessageContaining("1000");
  }

  private double locks() {
    return registry.get("clientele.identity.locks").counter().count();
  }

  private void link(Mention... mentions) {
    await(
        pool.withTransaction(
            connection -> linking.link(connection, "shop", List.of(mentions), List.of())));
  }

  private Customer customer(String customerId) {
    return customers.getCustomer(GetCustomerRequest.newBuilder().setCustomerId(customerId).build());
  }

  private Customer customer(String customerId, String seenAt) {
    Customer customer = customer(customerId);
    assertThat(customer.getFirstSeenAt()).isEqualTo(time(seenAt));
    return customer;
  }

  private List<Merge> merges(String customerId) {
    return identities
        .listMerges(ListMergesRequest.newBuilder().setCustomerId(customerId).build())
        .getMergesList();
  }

  private List<String> identifiers(String customerId) {
    return identities
        .listIdentifiers(ListIdentifiersRequest.newBuilder().setCustomerId(customerId).build())
        .getIdentifiersList()
        .stream()
        .map(identifier ->
            String.join(
                " ",
                identifier.getKind(),
                identifier.getNamespace(),
                identifier.getValue(),
                Boolean.toString(identifier.getVerified()),
                identifier.getCustomerId()))
        .toList();
  }

  private Merge merge(String customerId, String mergedId) {
    return identities.mergeCustomers(
        MergeCustomersRequest.newBuilder()
            .setCustomerId(customerId)
            .setMergedId(mergedId)
            .setReason("same face")
            .setActor("ann")
            .build());
  }

  private Merge unmerge(String mergeId, String customerId) {
    return identities.unmergeCustomers(
        UnmergeCustomersRequest.newBuilder()
            .setMergeId(mergeId)
            .setCustomerId(customerId)
            .setReason("a mistake")
            .setActor("bob")
            .build());
  }

  private MergePreview preview(String customerId, String mergedId) {
    return identities.previewMerge(
        PreviewMergeRequest.newBuilder().setCustomerId(customerId).setMergedId(mergedId).build());
  }

  private static ErrorCode refusal(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException e) {
      return GrpcErrors.fromStatus(e).code();
    }
    throw new AssertionError("was not refused");
  }

  private List<String> texts(String sql) {
    List<String> texts = new ArrayList<>();
    await(pool.preparedQuery(sql).execute(Tuple.tuple()))
        .forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  private String code(Fact fact) {
    return sendAll(fact).getFirst().getProblem().getCode();
  }

  private void send(Fact fact) {
    send("shop", fact);
  }

  private void send(String source, Fact fact) {
    assertThat(outcomes(source, fact))
        .allMatch(outcome -> outcome.getState() == Outcome.State.ACCEPTED);
  }

  private List<Outcome> sendAll(Fact... sent) {
    return outcomes("shop", sent);
  }

  private List<Outcome> outcomes(String source, Fact... sent) {
    return intake
        .recordFacts(
            RecordFactsRequest.newBuilder().setSource(source).addAllFacts(List.of(sent)).build())
        .getOutcomesList();
  }

  private String id(String name) {
    return run + "/" + name;
  }

  private static Fact signedIn(Fact fact, String anonymousId) {
    return fact.toBuilder().setAnonymousId(anonymousId).build();
  }

  private Fact identify(String customerId, String at, String name, String value) {
    Struct attributes =
        Struct.newBuilder()
            .putFields(name, Value.newBuilder().setStringValue(value).build())
            .build();
    return fact(customerId, at)
        .setIdentify(Identify.newBuilder().setAttributes(attributes))
        .build();
  }

  private Fact alias(String customerId, String previousId) {
    return fact(customerId, JANUARY)
        .setAlias(io.clientele.contracts.profile.v1.Alias.newBuilder().setPreviousId(previousId))
        .build();
  }

  private Fact.Builder fact(String customerId, String at) {
    return Fact.newBuilder()
        .setMessageId(run + "/m" + facts++)
        .setCustomerId(customerId)
        .setOccurredAt(time(at));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
