package io.clientele.gateway.account;

import com.google.protobuf.FieldMask;
import io.clientele.contracts.profile.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.clientele.contracts.profile.v1.DeleteAccountRequest;
import io.clientele.contracts.profile.v1.GetAccountRequest;
import io.clientele.contracts.profile.v1.ListAccountsRequest;
import io.clientele.contracts.profile.v1.ListAccountsResponse;
import io.clientele.contracts.profile.v1.ListMembersRequest;
import io.clientele.contracts.profile.v1.ListMembersResponse;
import io.clientele.contracts.profile.v1.PutAccountRequest;
import io.clientele.contracts.profile.v1.PutMemberRequest;
import io.clientele.contracts.profile.v1.RemoveMemberRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Patch;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Accounts at profile-service. */
@ApplicationScoped
class AccountGrpc {

  private final AccountServiceBlockingStub service;
  private final Upstream upstream;

  AccountGrpc(@GrpcClient("profile") AccountServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  AccountView get(String accountId) {
    return AccountMessages.view(
        upstream
            .read(service)
            .getAccount(GetAccountRequest.newBuilder().setAccountId(accountId).build()));
  }

  AccountView.Accounts list(String stage, boolean keyOnly, int pageSize, String pageToken) {
    ListAccountsResponse page =
        upstream
            .list(service)
            .listAccounts(
                ListAccountsRequest.newBuilder()
                    .setStage(AccountMessages.stage("stage", stage))
                    .setKeyAccountsOnly(keyOnly)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new AccountView.Accounts(
        page.getAccountsList().stream().map(AccountMessages::view).toList(),
        page.getNextPageToken());
  }

  /** Makes it known, or says all of it anew. */
  AccountView put(String accountId, Patch said) {
    return put(accountId, said.fields(), FieldMask.getDefaultInstance());
  }

  /** Changes what the patch names. */
  AccountView update(String accountId, Patch patch) {
    return put(
        accountId, patch.fields(), FieldMask.newBuilder().addAllPaths(patch.names()).build());
  }

  private AccountView put(String accountId, Fields body, FieldMask mask) {
    return AccountMessages.view(
        upstream
            .write(service)
            .putAccount(
                PutAccountRequest.newBuilder()
                    .setAccount(AccountMessages.account(accountId, body))
                    .setUpdateMask(mask)
                    .build()));
  }

  void delete(String accountId) {
    var _ =
        upstream
            .write(service)
            .deleteAccount(DeleteAccountRequest.newBuilder().setAccountId(accountId).build());
  }

  MemberView.Members members(String accountId, int pageSize, String pageToken) {
    ListMembersResponse page =
        upstream
            .list(service)
            .listMembers(
                ListMembersRequest.newBuilder()
                    .setAccountId(accountId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new MemberView.Members(
        page.getMembersList().stream().map(AccountMessages::view).toList(),
        page.getNextPageToken());
  }

  MemberView putMember(String accountId, String customerId, Fields body) {
    return AccountMessages.view(
        upstream
            .write(service)
            .putMember(
                PutMemberRequest.newBuilder()
                    .setMember(AccountMessages.member(accountId, customerId, body))
                    .build()));
  }

  void removeMember(String accountId, String customerId) {
    var _ =
        upstream
            .write(service)
            .removeMember(
                RemoveMemberRequest.newBuilder()
                    .setAccountId(accountId)
                    .setCustomerId(customerId)
                    .build());
  }
}
