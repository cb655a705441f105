package io.clientele.profile.account;

import static io.clientele.profile.FactSender.refusal;
import static io.clientele.profile.FactSender.struct;
import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.Account;
import io.clientele.contracts.profile.v1.Account.Stage;
import io.clientele.contracts.profile.v1.AccountServiceGrpc;
import io.clientele.contracts.profile.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.DeleteAccountRequest;
import io.clientele.contracts.profile.v1.GetAccountRequest;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.ListAccountsRequest;
import io.clientele.contracts.profile.v1.ListAccountsResponse;
import io.clientele.contracts.profile.v1.ListMembersRequest;
import io.clientele.contracts.profile.v1.ListMembersResponse;
import io.clientele.contracts.profile.v1.Member;
import io.clientele.contracts.profile.v1.Member.Role;
import io.clientele.contracts.profile.v1.PutAccountRequest;
import io.clientele.contracts.profile.v1.PutMemberRequest;
import io.clientele.contracts.profile.v1.RemoveMemberRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccountTest {

  private static final String DAY = "2026-01-01T00:00:00Z";

  @Inject Pool pool;
  private FactSender people;
  private AccountServiceBlockingStub accounts;

  @BeforeEach
  void connect() {
    // Which accounts are key accounts depends on all there are.
    pool.query("DELETE FROM account").execute().await().indefinitely();
    people = new FactSender();
    accounts = AccountServiceGrpc.newBlockingStub(people.channel());
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void aGroupMakesTheAccountKnownAndTheLaterTimeHolds() {
    people.group("ann", "2026-01-02T00:00:00Z", "acme", Map.of("name", "Acme", "plan", "pro"));
    people.group("bob", "2026-01-01T00:00:00Z", "acme", Map.of("name", "Old", "industry", "C26"));

    Account account = get("acme");

    assertThat(account.getName()).isEqualTo("Acme");
    assertThat(account.getIndustry()).isEqualTo("C26");
    assertThat(account.getAttributes()).isEqualTo(struct(Map.of("plan", "pro")));
    assertThat(account.getRollup().getMembers()).isEqualTo(2);
    assertThat(
            CustomerServiceGrpc.newBlockingStub(people.channel())
                .getCustomer(
                    GetCustomerRequest.newBuilder().setCustomerId(people.id("ann")).build())
                .getAccountIdsList())
        .containsExactly(people.id("acme"));
  }

  @Test
  void puttingChangesWhatTheMaskNamesAndTheSameTwiceNothing() {
    Account put =
        accounts.putAccount(
            put(
                account("acme")
                    .setName("Acme")
                    .setStage(Stage.POTENTIAL)
                    .setAttributes(struct(Map.of("plan", "pro", "size", "50")))));
    Account again = accounts.putAccount(put(put.toBuilder()));
    assertThat(again).isEqualTo(put);

    Account masked =
        accounts.putAccount(
            put(account("acme").setStage(Stage.PRODUCING)).toBuilder()
                .setUpdateMask(FieldMask.newBuilder().addPaths("stage"))
                .build());
    assertThat(masked.getName()).isEqualTo("Acme");
    assertThat(masked.getStage()).isEqualTo(Stage.PRODUCING);

    Account replaced =
        accounts.putAccount(
            put(account("acme").setAttributes(struct(Map.of("plan", "free")))).toBuilder()
                .setUpdateMask(FieldMask.newBuilder().addPaths("attributes"))
                .build());
    assertThat(replaced.getName()).isEqualTo("Acme");
    assertThat(replaced.getAttributes()).isEqualTo(struct(Map.of("plan", "free")));

    people.group("ann", DAY, "acme", Map.of("size", "70"));
    assertThat(get("acme").getAttributes()).isEqualTo(struct(Map.of("plan", "free")));
  }

  @Test
  void theRollUpIsOfTheMembersPersons() {
    people.group("ann", DAY, "acme", Map.of());
    people.order("ann", "2026-01-02T00:00:00Z", "o1", "100");
    people.order("old", "2026-01-03T00:00:00Z", "o2", "50");
    people.refund("ann", "2026-01-04T00:00:00Z", "r1", "o1", "30");
    people.refund("ann", "2026-01-05T00:00:00Z", "r2", "o1", "");
    people.refund("ann", "2026-01-06T00:00:00Z", "r3", "o1", "");
    people.refund("ann", "2026-01-06T00:00:00Z", "r4", "unknown", "");
    assertThat(get("acme").getRollup().getNetRevenueList()).containsExactly(money("0", "EUR"));

    people.merge(pool, "old", "ann");

    assertThat(get("acme").getRollup())
        .satisfies(rollup -> {
          assertThat(rollup.getMembers()).isEqualTo(1);
          assertThat(rollup.getOrders()).isEqualTo(2);
          assertThat(rollup.getNetRevenueList()).containsExactly(money("50", "EUR"));
          assertThat(rollup.getFirstOrderAt()).isEqualTo(time("2026-01-02T00:00:00Z"));
          assertThat(rollup.getLastOrderAt()).isEqualTo(time("2026-01-03T00:00:00Z"));
        });
  }

  @Test
  void keyAccountsAreThoseThatTogetherBringFourFifths() {
    int[] revenue = {500, 250, 100, 90, 60};
    for (int place = 0; place < revenue.length; place++) {
      people.group("c" + place, DAY, "a" + place, Map.of());
      people.order("c" + place, DAY, "o" + place, String.valueOf(revenue[place]));
    }
    people.group("none", DAY, "a9", Map.of());

    ListAccountsResponse key =
        accounts.listAccounts(ListAccountsRequest.newBuilder().setKeyAccountsOnly(true).build());

    assertThat(key.getAccountsList())
        .extracting(Account::getAccountId)
        .containsExactly(people.id("a0"), people.id("a1"), people.id("a2"));
    assertThat(get("a3").getRollup().getKeyAccount()).isFalse();
    assertThat(get("a9").getRollup().getKeyAccount()).isFalse();
  }

  @Test
  void accountsAreListedPageByPage() {
    for (int place = 0; place < 5; place++) {
      accounts.putAccount(
          put(account("p" + place).setStage(place == 2 ? Stage.POTENTIAL : Stage.PRODUCING)));
    }
    List<String> ids = new ArrayList<>();
    ListAccountsRequest request =
        ListAccountsRequest.newBuilder().setPageSize(3).setStage(Stage.PRODUCING).build();
    ListAccountsResponse page = accounts.listAccounts(request);
    String token = page.getNextPageToken();
    page.getAccountsList().forEach(account -> ids.add(account.getAccountId()));
    page = accounts.listAccounts(request.toBuilder().setPageToken(token).build());
    page.getAccountsList().forEach(account -> ids.add(account.getAccountId()));

    assertThat(ids)
        .containsExactly(people.id("p0"), people.id("p1"), people.id("p3"), people.id("p4"));
    assertThat(page.getNextPageToken()).isEmpty();
    assertThat(
            refusal(() ->
                accounts.listAccounts(
                    ListAccountsRequest.newBuilder().setPageToken(token).build())))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
  }

  @Test
  void membersHaveRolesAndArePersons() {
    people.behave("ann", DAY, "Viewed");
    people.behave("old", DAY, "Viewed");
    accounts.putAccount(put(account("acme")));
    member("ann", Role.DECIDER, Role.BUYER);
    member("old", Role.USER);
    people.merge(pool, "ann", "old");

    assertThat(members().getMembersList())
        .singleElement()
        .satisfies(member -> {
          assertThat(member.getCustomerId()).isEqualTo(people.id("ann"));
          assertThat(member.getRolesList()).containsExactly(Role.DECIDER, Role.BUYER, Role.USER);
        });
    assertThat(get("acme").getRollup().getRolesMap())
        .isEqualTo(Map.of("decider", 1L, "buyer", 1L, "user", 1L));

    assertThat(member("old", Role.INFLUENCER).getRolesList()).containsExactly(Role.INFLUENCER);
    assertThat(get("acme").getRollup().getRolesMap()).isEqualTo(Map.of("influencer", 1L));

    accounts.removeMember(remove("old"));
    assertThat(members().getMembersList()).isEmpty();
    assertThat(refusal(() -> accounts.removeMember(remove("ann"))))
        .isEqualTo(ErrorCode.ACCOUNT_NOT_FOUND);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    people.group("ann", DAY, "acme", Map.of());
    accounts.deleteAccount(delete("acme"));

    assertThat(refusal(() -> get("acme"))).isEqualTo(ErrorCode.ACCOUNT_NOT_FOUND);
    assertThat(refusal(() -> accounts.deleteAccount(delete("acme"))))
        .isEqualTo(ErrorCode.ACCOUNT_NOT_FOUND);
    assertThat(refusal(this::members)).isEqualTo(ErrorCode.ACCOUNT_NOT_FOUND);
    assertThat(refusal(() -> member("ann", Role.BUYER))).isEqualTo(ErrorCode.ACCOUNT_NOT_FOUND);
    accounts.putAccount(put(account("acme")));
    assertThat(refusal(() -> member("nobody", Role.BUYER))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(
            refusal(() ->
                accounts.putAccount(
                    put(account("acme")).toBuilder()
                        .setUpdateMask(FieldMask.newBuilder().addPaths("rollup"))
                        .build())))
        .isEqualTo(ErrorCode.INVALID_FIELD);
  }

  private Account get(String account) {
    return accounts.getAccount(
        GetAccountRequest.newBuilder().setAccountId(people.id(account)).build());
  }

  private Account.Builder account(String account) {
    return Account.newBuilder().setAccountId(people.id(account));
  }

  private static PutAccountRequest put(Account.Builder account) {
    return PutAccountRequest.newBuilder().setAccount(account).build();
  }

  private DeleteAccountRequest delete(String account) {
    return DeleteAccountRequest.newBuilder().setAccountId(people.id(account)).build();
  }

  private Member member(String customer, Role... roles) {
    return accounts.putMember(
        PutMemberRequest.newBuilder()
            .setMember(
                Member.newBuilder()
                    .setAccountId(people.id("acme"))
                    .setCustomerId(people.id(customer))
                    .addAllRoles(List.of(roles)))
            .build());
  }

  private ListMembersResponse members() {
    return accounts.listMembers(
        ListMembersRequest.newBuilder().setAccountId(people.id("acme")).build());
  }

  private RemoveMemberRequest remove(String customer) {
    return RemoveMemberRequest.newBuilder()
        .setAccountId(people.id("acme"))
        .setCustomerId(people.id(customer))
        .build();
  }
}
