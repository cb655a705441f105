package io.clientele.gateway.account;

import io.clientele.contracts.profile.v1.Account;
import io.clientele.contracts.profile.v1.Member;
import io.clientele.contracts.profile.v1.Rollup;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Accounts and members between JSON and the contracts. */
final class AccountMessages {

  /** What of an account can change. */
  static final List<String> CHANGEABLE = List.of("name", "industry", "stage", "attributes");

  /** What can be said of a new one. */
  static final List<String> SAYABLE =
      Stream.concat(Stream.of("account_id"), CHANGEABLE.stream()).toList();

  private AccountMessages() {}

  static Account account(String accountId, Fields body) {
    Account.Builder account =
        Account.newBuilder()
            .setAccountId(accountId)
            .setName(body.text("name").orElse(""))
            .setIndustry(body.text("industry").orElse(""));
    body.text("stage").ifPresent(stage -> account.setStage(stage(body.path("stage"), stage)));
    body.object("attributes")
        .ifPresent(attributes ->
            account.setAttributes(StructMessages.of(attributes.path(), attributes.node())));
    return account.build();
  }

  static Account.Stage stage(String path, String text) {
    return text.isEmpty()
        ? Account.Stage.STAGE_UNSPECIFIED
        : EnumMessages.parse(path, text, Account.Stage.values());
  }

  static Member member(String accountId, String customerId, Fields body) {
    Member.Builder member = Member.newBuilder().setAccountId(accountId).setCustomerId(customerId);
    body.texts("roles")
        .forEach(role ->
            member.addRoles(EnumMessages.parse(body.path("roles"), role, Member.Role.values())));
    return member.build();
  }

  static AccountView view(Account a) {
    return new AccountView(
        a.getAccountId(),
        a.getName(),
        a.getIndustry().isEmpty() ? null : a.getIndustry(),
        EnumMessages.given(a.getStage()),
        StructMessages.map(a.getAttributes()),
        TimeMessages.text(a.hasCreatedAt(), a.getCreatedAt()),
        TimeMessages.text(a.hasUpdatedAt(), a.getUpdatedAt()),
        a.hasRollup() ? view(a.getRollup()) : null);
  }

  private static AccountView.RollupView view(Rollup r) {
    return new AccountView.RollupView(
        r.getMembers(),
        r.getOrders(),
        r.getNetRevenueList().stream().map(MoneyMessages::view).toList(),
        TimeMessages.text(r.hasFirstOrderAt(), r.getFirstOrderAt()),
        TimeMessages.text(r.hasLastOrderAt(), r.getLastOrderAt()),
        new TreeMap<>(r.getRolesMap()),
        r.getKeyAccount());
  }

  static MemberView view(Member m) {
    return new MemberView(
        m.getAccountId(),
        m.getCustomerId(),
        m.getRolesList().stream().map(EnumMessages::text).toList(),
        TimeMessages.text(m.hasSince(), m.getSince()));
  }
}
