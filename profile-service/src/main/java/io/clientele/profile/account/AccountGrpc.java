package io.clientele.profile.account;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.AccountService;
import io.clientele.contracts.profile.v1.DeleteAccountRequest;
import io.clientele.contracts.profile.v1.DeleteAccountResponse;
import io.clientele.contracts.profile.v1.GetAccountRequest;
import io.clientele.contracts.profile.v1.ListAccountsRequest;
import io.clientele.contracts.profile.v1.ListAccountsResponse;
import io.clientele.contracts.profile.v1.ListMembersRequest;
import io.clientele.contracts.profile.v1.ListMembersResponse;
import io.clientele.contracts.profile.v1.PutAccountRequest;
import io.clientele.contracts.profile.v1.PutMemberRequest;
import io.clientele.contracts.profile.v1.RemoveMemberRequest;
import io.clientele.contracts.profile.v1.RemoveMemberResponse;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.KnownPersons;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Accounts over gRPC. */
@GrpcService
public class AccountGrpc implements AccountService {

  private final Pool pool;
  private final Tombstones tombstones;
  private final KnownPersons persons;
  private final AccountRepository accounts;
  private final MemberRepository members;

  AccountGrpc(
      Pool pool,
      Tombstones tombstones,
      KnownPersons persons,
      AccountRepository accounts,
      MemberRepository members) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.persons = persons;
    this.accounts = accounts;
    this.members = members;
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Account> getAccount(GetAccountRequest request) {
    return Uni.createFrom()
        .deferred(() -> read(Fields.id("account_id", request.getAccountId())))
        .map(AccountMessages::message);
  }

  @Override
  public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageToken.size(request.getPageSize());
          Content list = AccountMessages.list(request);
          PageToken place = PageToken.of(request.getPageToken(), list, 1);
          return accounts
              .page(
                  place.isStart() ? "" : place.parts().getFirst(),
                  AccountMessages.stage(request.getStage()),
                  request.getKeyAccountsOnly(),
                  size + 1)
              .map(page -> AccountMessages.accounts(page, size, list));
        });
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Account> putAccount(PutAccountRequest request) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return Uni.createFrom()
        .item(() -> AccountMessages.change(request))
        .call(change -> pool.withTransaction(connection -> accounts.put(connection, change, now)))
        .flatMap(change -> read(change.accountId()))
        .map(AccountMessages::message);
  }

  @Override
  public Uni<DeleteAccountResponse> deleteAccount(DeleteAccountRequest request) {
    return Uni.createFrom()
        .deferred(() -> accounts.delete(Fields.id("account_id", request.getAccountId())))
        .invoke(AccountGrpc::require)
        .replaceWith(DeleteAccountResponse.getDefaultInstance());
  }

  @Override
  public Uni<ListMembersResponse> listMembers(ListMembersRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageToken.size(request.getPageSize());
          String accountId = Fields.id("account_id", request.getAccountId());
          Content list = new Content("members").put(accountId);
          PageToken place = PageToken.of(request.getPageToken(), list, 1);
          return pool.withConnection(connection -> members.hold(connection, accountId))
              .invoke(AccountGrpc::require)
              .flatMap(known ->
                  members.page(
                      accountId, place.isStart() ? "" : place.parts().getFirst(), size + 1))
              .map(page -> AccountMessages.members(page, size, list));
        });
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Member> putMember(PutMemberRequest request) {
    Instant now = Instant.now();
    return Uni.createFrom()
        .item(() -> AccountMessages.member(request, now))
        .flatMap(member ->
            pool.withTransaction(
                connection -> put(connection, member, request.getMember().hasSince())))
        .map(AccountMessages::message);
  }

  private Uni<Member> put(SqlConnection connection, Member member, boolean timeTold) {
    return tombstones
        .requireNone(connection, Set.of(member.customerId()))
        .flatMap(admitted -> persons.hold(connection, member.customerId()))
        .call(person -> members.hold(connection, member.accountId()).invoke(AccountGrpc::require))
        .flatMap(person -> members.put(connection, member, person, timeTold));
  }

  @Override
  public Uni<RemoveMemberResponse> removeMember(RemoveMemberRequest request) {
    return Uni.createFrom()
        .deferred(() -> persons.known(request.getCustomerId()))
        .flatMap(person -> members.remove(Fields.id("account_id", request.getAccountId()), person))
        .invoke(AccountGrpc::require)
        .replaceWith(RemoveMemberResponse.getDefaultInstance());
  }

  private Uni<Account> read(String accountId) {
    return accounts.find(accountId).onItem().ifNull().failWith(AccountGrpc::notFound);
  }

  private static void require(boolean found) {
    if (!found) {
      throw notFound();
    }
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.ACCOUNT_NOT_FOUND,
        "account_id",
        "there is no such account, or the customer is not its member");
  }
}
