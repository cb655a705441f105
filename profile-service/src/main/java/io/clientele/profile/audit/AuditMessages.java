package io.clientele.profile.audit;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.AppendEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesResponse;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Maps entries of the audit log to their messages and back. */
final class AuditMessages {

  private static final int MOST = 1000;

  private AuditMessages() {}

  static List<AuditEntry> entries(AppendEntriesRequest request) {
    if (request.getEntriesCount() > MOST) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS, "entries", "takes at most " + MOST + " in one call");
    }
    return IntStream.range(0, request.getEntriesCount())
        .mapToObj(i -> Fields.at("entries[" + i + "]", () -> entry(request.getEntries(i))))
        .toList();
  }

  private static AuditEntry entry(io.clientele.contracts.profile.v1.AuditEntry entry) {
    Instant at = ValueMessages.instant("at", entry.hasAt(), entry.getAt());
    if (at == null) {
      throw Fields.invalid("at", "is missing; send the time at which it happened");
    }
    return new AuditEntry(
        entry.getEntryId(),
        at,
        entry.getActor(),
        kind(entry.getActorKind()),
        entry.getRole(),
        entry.getOperation(),
        entry.getPath(),
        entry.getCustomerId(),
        entry.getResource(),
        entry.getStatus(),
        entry.getRequestId(),
        entry.getTimes());
  }

  private static ActorKind kind(io.clientele.contracts.profile.v1.ActorKind kind) {
    return switch (kind) {
      case KEY -> ActorKind.KEY;
      case TOKEN -> ActorKind.TOKEN;
      case DEVELOPMENT -> ActorKind.DEVELOPMENT;
      case NOBODY, ACTOR_KIND_UNSPECIFIED, UNRECOGNIZED -> ActorKind.NOBODY;
    };
  }

  static AuditQuery query(ListEntriesRequest request) {
    return new AuditQuery(
        ValueMessages.instant("from", request.hasFrom(), request.getFrom()),
        ValueMessages.instant("to", request.hasTo(), request.getTo()),
        Fields.text("actor", request.getActor(), Fields.MAX_ID),
        Fields.text("operation", request.getOperation(), Fields.MAX_ID),
        Fields.optionalId("customer_id", request.getCustomerId()));
  }

  static Content list(AuditQuery query) {
    return new Content("audit")
        .put(String.valueOf(query.from()))
        .put(String.valueOf(query.to()))
        .put(query.actor())
        .put(query.operation())
        .put(query.customerId());
  }

  static AuditQuery.@Nullable Place place(ListEntriesRequest request, Content list) {
    PageToken place = PageToken.of(request.getPageToken(), list, 2);
    if (place.isStart()) {
      return null;
    }
    try {
      return new AuditQuery.Place(
          Instant.EPOCH.plus(Long.parseLong(place.parts().getFirst()), ChronoUnit.MICROS),
          place.parts().getLast());
    } catch (NumberFormatException e) {
      throw PageToken.invalid();
    }
  }

  static ListEntriesResponse page(List<AuditEntry> entries, int size, Content list) {
    ListEntriesResponse.Builder page = ListEntriesResponse.newBuilder();
    entries.stream().limit(size).map(AuditMessages::message).forEach(page::addEntries);
    if (entries.size() > size) {
      AuditEntry last = entries.get(size - 1);
      long at = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
      page.setNextPageToken(new PageToken(List.of(Long.toString(at), last.entryId())).token(list));
    }
    return page.build();
  }

  private static io.clientele.contracts.profile.v1.AuditEntry message(AuditEntry entry) {
    return io.clientele.contracts.profile.v1.AuditEntry.newBuilder()
        .setEntryId(entry.entryId())
        .setAt(ValueMessages.timestamp(entry.at()))
        .setActor(entry.actor())
        .setActorKind(message(entry.actorKind()))
        .setRole(entry.role())
        .setOperation(entry.operation())
        .setPath(entry.path())
        .setCustomerId(entry.customerId())
        .setResource(entry.resource())
        .setStatus(entry.status())
        .setRequestId(entry.requestId())
        .setTimes(entry.times())
        .build();
  }

  private static io.clientele.contracts.profile.v1.ActorKind message(ActorKind kind) {
    return switch (kind) {
      case KEY -> io.clientele.contracts.profile.v1.ActorKind.KEY;
      case TOKEN -> io.clientele.contracts.profile.v1.ActorKind.TOKEN;
      case DEVELOPMENT -> io.clientele.contracts.profile.v1.ActorKind.DEVELOPMENT;
      case NOBODY -> io.clientele.contracts.profile.v1.ActorKind.NOBODY;
    };
  }
}
