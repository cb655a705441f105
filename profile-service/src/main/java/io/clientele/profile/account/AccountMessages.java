package io.clientele.profile.account;

import com.google.protobuf.Struct;
import io.clientele.contracts.profile.v1.ListAccountsRequest;
import io.clientele.contracts.profile.v1.ListAccountsResponse;
import io.clientele.contracts.profile.v1.ListMembersResponse;
import io.clientele.contracts.profile.v1.PutAccountRequest;
import io.clientele.contracts.profile.v1.PutMemberRequest;
import io.clientele.profile.account.Account.Stage;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Maps accounts and members to their messages and back. */
final class AccountMessages {

  private static final int MAX_TEXT = 1000;
  private static final Set<String> PATHS = Set.of("name", "industry", "stage", "attributes");

  private AccountMessages() {}

  static AccountChange change(PutAccountRequest request) {
    var account = request.getAccount();
    boolean everything = request.getUpdateMask().getPathsCount() == 0;
    Set<String> mask =
        everything ? PATHS : Set.copyOf(new TreeSet<>(request.getUpdateMask().getPathsList()));
    if (!PATHS.containsAll(mask)) {
      throw Fields.invalid(
          "update_mask", "names what cannot be changed; send name, industry, stage or attributes");
    }
    return Fields.at(
        "account",
        () -> {
          SortedMap<String, @Nullable String> told = new TreeMap<>();
          if (mask.contains("attributes")) {
            told.putAll(attributes(account.getAttributes()));
          }
          put(told, mask, AccountRepository.NAME, account.getName());
          put(told, mask, AccountRepository.INDUSTRY, account.getIndustry());
          Stage stage = mask.contains("stage") ? stage(account.getStage()) : null;
          return new AccountChange(
              account.getAccountId(), told, mask.contains("attributes"), stage);
        });
  }

  private static SortedMap<String, String> attributes(Struct attributes) {
    if (attributes.containsFields(AccountRepository.NAME)
        || attributes.containsFields(AccountRepository.INDUSTRY)) {
      throw Fields.invalid("attributes", "holds name or industry, which are fields of their own");
    }
    return Grouping.checked(Fields.at("attributes", () -> ValueMessages.fields(attributes)));
  }

  private static void put(
      SortedMap<String, @Nullable String> told, Set<String> mask, String name, String value) {
    if (mask.contains(name)) {
      Fields.text(name, value, MAX_TEXT);
      told.put(name, value.isEmpty() ? null : Json.encode(value));
    }
  }

  static Stage stage(io.clientele.contracts.profile.v1.Account.Stage stage) {
    return switch (stage) {
      case STAGE_UNSPECIFIED -> Stage.UNKNOWN;
      case INCUBATING -> Stage.INCUBATING;
      case PRODUCING -> Stage.PRODUCING;
      case POTENTIAL -> Stage.POTENTIAL;
      case UNRECOGNIZED -> throw Fields.invalid("stage", "is not known");
    };
  }

  static Content list(ListAccountsRequest request) {
    return new Content("accounts")
        .put(request.getStage().name())
        .put(String.valueOf(request.getKeyAccountsOnly()));
  }

  static ListAccountsResponse accounts(List<Account> page, int size, Content list) {
    ListAccountsResponse.Builder response = ListAccountsResponse.newBuilder();
    page.stream().limit(size).map(AccountMessages::message).forEach(response::addAccounts);
    if (page.size() > size) {
      response.setNextPageToken(new PageToken(List.of(page.get(size - 1).accountId())).token(list));
    }
    return response.build();
  }

  static io.clientele.contracts.profile.v1.Account message(Account account) {
    return io.clientele.contracts.profile.v1.Account.newBuilder()
        .setAccountId(account.accountId())
        .setName(account.name())
        .setIndustry(account.industry())
        .setStage(
            switch (account.stage()) {
              case UNKNOWN -> io.clientele.contracts.profile.v1.Account.Stage.STAGE_UNSPECIFIED;
              case INCUBATING -> io.clientele.contracts.profile.v1.Account.Stage.INCUBATING;
              case PRODUCING -> io.clientele.contracts.profile.v1.Account.Stage.PRODUCING;
              case POTENTIAL -> io.clientele.contracts.profile.v1.Account.Stage.POTENTIAL;
            })
        .setAttributes(ValueMessages.struct(new JsonObject(account.attributes()).getMap()))
        .setCreatedAt(ValueMessages.timestamp(account.createdAt()))
        .setUpdatedAt(ValueMessages.timestamp(account.updatedAt()))
        .setRollup(message(account.rollup()))
        .build();
  }

  private static io.clientele.contracts.profile.v1.Rollup message(Rollup rollup) {
    var message =
        io.clientele.contracts.profile.v1.Rollup.newBuilder()
            .setMembers(rollup.members())
            .setOrders(rollup.orders())
            .setKeyAccount(rollup.keyAccount());
    rollup.netRevenue().forEach(money -> message.addNetRevenue(ValueMessages.money(money)));
    rollup
        .roles()
        .forEach((role, count) -> message.putRoles(role.name().toLowerCase(Locale.ROOT), count));
    Instant first = rollup.firstOrderAt();
    if (first != null) {
      message.setFirstOrderAt(ValueMessages.timestamp(first));
    }
    Instant last = rollup.lastOrderAt();
    if (last != null) {
      message.setLastOrderAt(ValueMessages.timestamp(last));
    }
    return message.build();
  }

  static Member member(PutMemberRequest request, Instant now) {
    return Fields.at(
        "member",
        () -> {
          var member = request.getMember();
          Instant since = ValueMessages.instant("since", member.hasSince(), member.getSince());
          SortedSet<Role> roles = new TreeSet<>();
          member.getRolesList().forEach(role -> roles.add(role(role)));
          return new Member(
              Fields.id("account_id", member.getAccountId()),
              Fields.id("customer_id", member.getCustomerId()),
              roles,
              Fields.time("since", since == null ? now : since, now));
        });
  }

  private static Role role(io.clientele.contracts.profile.v1.Member.Role role) {
    return switch (role) {
      case INITIATOR -> Role.INITIATOR;
      case INFLUENCER -> Role.INFLUENCER;
      case DECIDER -> Role.DECIDER;
      case BUYER -> Role.BUYER;
      case USER -> Role.USER;
      case ROLE_UNSPECIFIED, UNRECOGNIZED ->
          throw Fields.invalid(
              "roles", "holds none of INITIATOR, INFLUENCER, DECIDER, BUYER and USER");
    };
  }

  static ListMembersResponse members(List<Member> page, int size, Content list) {
    ListMembersResponse.Builder response = ListMembersResponse.newBuilder();
    page.stream().limit(size).map(AccountMessages::message).forEach(response::addMembers);
    if (page.size() > size) {
      response.setNextPageToken(
          new PageToken(List.of(page.get(size - 1).customerId())).token(list));
    }
    return response.build();
  }

  static io.clientele.contracts.profile.v1.Member message(Member member) {
    var message =
        io.clientele.contracts.profile.v1.Member.newBuilder()
            .setAccountId(member.accountId())
            .setCustomerId(member.customerId())
            .setSince(ValueMessages.timestamp(member.since()));
    member
        .roles()
        .forEach(role ->
            message.addRoles(
                switch (role) {
                  case INITIATOR -> io.clientele.contracts.profile.v1.Member.Role.INITIATOR;
                  case INFLUENCER -> io.clientele.contracts.profile.v1.Member.Role.INFLUENCER;
                  case DECIDER -> io.clientele.contracts.profile.v1.Member.Role.DECIDER;
                  case BUYER -> io.clientele.contracts.profile.v1.Member.Role.BUYER;
                  case USER -> io.clientele.contracts.profile.v1.Member.Role.USER;
                }));
    return message.build();
  }
}
