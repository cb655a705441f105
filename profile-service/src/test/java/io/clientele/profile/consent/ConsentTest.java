package io.clientele.profile.consent;

import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.GetConsentsRequest;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryResponse;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConsentTest {

  @Inject Pool pool;
  @Inject Refusals refusals;
  @Inject Persons persons;
  @Inject Notices notices;
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
  void theLatestWordHoldsInWhateverOrderItArrives() {
    set("m1", said("ann", "marketing", Consent.State.GRANTED, "2026-01-02T00:00:00Z"));
    set("m2", said("ann", "marketing", Consent.State.REFUSED, "2026-01-01T00:00:00Z"));

    assertThat(states("ann"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "marketing", "GRANTED",
                "profiling", "STATE_UNSPECIFIED",
                "sharing", "STATE_UNSPECIFIED"));
  }

  @Test
  void aWordMakesSomebodyKnownOfWhomNothingWasTold() {
    assertRefused(ErrorCode.CUSTOMER_NOT_FOUND, () -> states("new"));
    set("m1", said("new", "sharing", Consent.State.REFUSED, "2026-01-02T00:00:00Z"));

    assertThat(states("new")).containsEntry("sharing", "REFUSED");
    assertThat(
            CustomerServiceGrpc.newBlockingStub(channel)
                .getCustomer(GetCustomerRequest.newBuilder().setCustomerId(id("new")).build())
                .getFirstSeenAt())
        .isEqualTo(time("2026-01-02T00:00:00Z"));
  }

  @Test
  void aPersonAllowsWhatNoneOfItsIdsRefuses() {
    set("m1", said("old", "profiling", Consent.State.REFUSED, "2026-01-01T00:00:00Z"));
    set("m2", said("new", "profiling", Consent.State.GRANTED, "2026-01-02T00:00:00Z"));
    set("m3", said("new", "marketing", Consent.State.GRANTED, "2026-01-02T00:00:00Z"));
    merge("old", "new");

    assertThat(states("new"))
        .containsEntry("profiling", "REFUSED")
        .containsEntry("marketing", "GRANTED");
    assertThat(states("old")).isEqualTo(states("new"));
    List<String> ids = List.of(id("old"), id("new"), id("nobody"));
    assertThat(await(refusals.ofProfiling(pool, ids))).containsExactly(id("old"));
    assertThat(await(refusals.ofAny(pool, ids))).containsExactly("profiling");
    Set<Person> all = Set.copyOf(await(persons.of(ids)).values());
    assertThat(await(refusals.ofPersons(pool, all))).containsExactly(id("new"));
    set("m4", said("old", "profiling", Consent.State.GRANTED, "2026-01-03T00:00:00Z"));
    assertThat(await(refusals.ofPersons(pool, all))).isEmpty();
    assertThat(notices.told()).contains(id("old"), id("new"));
  }

  @Test
  void aRepeatChangesNothingAndOtherContentConflicts() {
    Consent first = said("rep", "marketing", Consent.State.GRANTED, "2026-01-02T00:00:00Z");
    set("m1", first);

    assertThat(set("m1", first)).isEqualTo(first);
    assertRefused(
        ErrorCode.CONTENT_CONFLICT,
        () -> set("m1", first.toBuilder().setEvidence("another").build()));
    Consent timeless = first.toBuilder().clearAt().build();
    Consent kept = set("m2", timeless);
    assertThat(set("m2", timeless)).isEqualTo(kept);
    assertThat(history("rep", 100)).hasSize(2);
  }

  @Test
  void everyWordIsKeptNewestFirstPageByPage() {
    List<Consent> told = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      told.addFirst(
          set(
              "m" + i,
              said(
                  i % 2 == 0 ? "old" : "new",
                  "sharing",
                  Consent.State.GRANTED,
                  "2026-01-0" + (i + 1) / 2 + "T00:00:00Z")));
    }
    merge("old", "new");

    assertThat(history("new", 2)).containsExactlyElementsOf(told);
    assertThat(history("old", 100)).containsExactlyElementsOf(told);
    String token = page("new", 2, "").getNextPageToken();
    assertRefused(ErrorCode.INVALID_PAGE_TOKEN, () -> page("old", 2, token));
    assertRefused(ErrorCode.INVALID_PAGE_TOKEN, () -> page("new", 2, "x"));
  }

  @Test
  void evidenceStandsInNoTableInClear() {
    set("m1", said("sea", "sharing", Consent.State.GRANTED, "2026-01-02T00:00:00Z"));

    String row =
        await(
                pool.query(
                        "SELECT consent::text || encode(evidence, 'escape') FROM consent"
                            + " WHERE customer_id = '"
                            + id("sea")
                            + "'")
                    .execute())
            .iterator()
            .next()
            .getString(0);
    assertThat(row).doesNotContain("box ticked");
    assertThat(history("sea", 1).getFirst().getEvidence()).isEqualTo("box ticked");
  }

  @Test
  void aWordAtFaultIsRefusedByItsField() {
    Consent good = said("bad", "marketing", Consent.State.GRANTED, "2026-01-02T00:00:00Z");
    assertField("consent.purpose", "m", good.toBuilder().setPurpose("research").build());
    assertField("consent.state", "m", good.toBuilder().clearState().build());
    assertField("consent.customer_id", "m", good.toBuilder().setCustomerId(" ").build());
    assertField("consent.source", "m", good.toBuilder().setSource("A shop").build());
    assertField("consent.at", "m", good.toBuilder().setAt(time("2999-01-01T00:00:00Z")).build());
    assertField("consent.evidence", "m", good.toBuilder().setEvidence("x".repeat(4001)).build());
    assertField("message_id", "", good);
  }

  private void assertField(String field, String messageId, Consent consent) {
    assertThatThrownBy(() ->
            privacy.setConsent(
                SetConsentRequest.newBuilder().setMessageId(messageId).setConsent(consent).build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(GrpcErrors.fromStatus(failure).field()).isEqualTo(field));
  }

  private Consent set(String messageId, Consent consent) {
    return privacy.setConsent(
        SetConsentRequest.newBuilder().setMessageId(messageId + run).setConsent(consent).build());
  }

  private Consent said(String who, String purpose, Consent.State state, String at) {
    return Consent.newBuilder()
        .setCustomerId(id(who))
        .setPurpose(purpose)
        .setState(state)
        .setEvidence("box ticked")
        .setSource("shop")
        .setAt(time(at))
        .build();
  }

  private Map<String, String> states(String who) {
    Map<String, String> states = new TreeMap<>();
    privacy
        .getConsents(GetConsentsRequest.newBuilder().setCustomerId(id(who)).build())
        .getConsentsList()
        .forEach(consent -> states.put(consent.getPurpose(), consent.getState().name()));
    return states;
  }

  private List<Consent> history(String who, int pageSize) {
    List<Consent> all = new ArrayList<>();
    String token = "";
    do {
      ListConsentHistoryResponse page = page(who, pageSize, token);
      all.addAll(page.getConsentsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  private ListConsentHistoryResponse page(String who, int pageSize, String token) {
    return privacy.listConsentHistory(
        ListConsentHistoryRequest.newBuilder()
            .setCustomerId(id(who))
            .setPageSize(pageSize)
            .setPageToken(token)
            .build());
  }

  private void merge(String merged, String into) {
    await(
        pool.query(
                "INSERT INTO membership VALUES ('%s', '%s', '%s')"
                    .formatted(id(merged), id(into), id(into)))
            .execute());
  }

  private String id(String who) {
    return who + "." + run;
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(30));
  }

  private static void assertRefused(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(code));
  }
}
