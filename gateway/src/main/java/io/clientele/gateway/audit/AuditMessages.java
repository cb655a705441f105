package io.clientele.gateway.audit;

import io.clientele.contracts.profile.v1.ActorKind;
import io.clientele.contracts.profile.v1.AppendEntriesRequest;
import io.clientele.contracts.profile.v1.AuditEntry;
import io.clientele.contracts.profile.v1.ListEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesResponse;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps entries to their messages and back. */
final class AuditMessages {

  private AuditMessages() {}

  static AppendEntriesRequest append(List<Entry> entries) {
    return AppendEntriesRequest.newBuilder()
        .addAllEntries(entries.stream().map(AuditMessages::message).toList())
        .build();
  }

  private static AuditEntry message(Entry entry) {
    return AuditEntry.newBuilder()
        .setEntryId(entry.id())
        .setAt(TimeMessages.of(entry.at()))
        .setActor(entry.actor().name())
        .setActorKind(kind(entry.actor().kind()))
        .setRole(entry.actor().role())
        .setOperation(entry.act().operation())
        .setPath(entry.act().path())
        .setCustomerId(entry.named().customer())
        .setResource(entry.named().resource())
        .setStatus(entry.status())
        .setRequestId(entry.requestId())
        .setTimes(entry.times())
        .build();
  }

  private static ActorKind kind(Actor.Kind kind) {
    return switch (kind) {
      case KEY -> ActorKind.KEY;
      case TOKEN -> ActorKind.TOKEN;
      case DEVELOPMENT -> ActorKind.DEVELOPMENT;
      case NOBODY -> ActorKind.NOBODY;
    };
  }

  static ListEntriesRequest list(AuditQuery query) {
    ListEntriesRequest.Builder request =
        ListEntriesRequest.newBuilder()
            .setActor(query.actor())
            .setOperation(query.operation())
            .setCustomerId(query.customerId())
            .setPageSize(query.size())
            .setPageToken(query.token());
    query.from().ifPresent(from -> request.setFrom(TimeMessages.of(from)));
    query.to().ifPresent(to -> request.setTo(TimeMessages.of(to)));
    return request.build();
  }

  static AuditView.Page page(ListEntriesResponse page) {
    return new AuditView.Page(
        page.getEntriesList().stream().map(AuditMessages::view).toList(),
        orNull(page.getNextPageToken()));
  }

  private static AuditView view(AuditEntry entry) {
    return new AuditView(
        entry.getEntryId(),
        TimeMessages.instant(entry.getAt()).toString(),
        entry.getActor(),
        entry.getActorKind().name(),
        entry.getRole(),
        entry.getOperation(),
        entry.getPath(),
        orNull(entry.getCustomerId()),
        orNull(entry.getResource()),
        entry.getStatus(),
        orNull(entry.getRequestId()),
        entry.getTimes());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
