package io.clientele.profile.audit;

import io.clientele.profile.audit.AuditRepository.Hashed;
import io.clientele.profile.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes entries in, and finds them. Of who was erased only the keyed hash of the id is kept. */
@ApplicationScoped
class AuditTrail {

  private final Pool pool;
  private final Tombstones tombstones;
  private final AuditRepository entries;

  AuditTrail(Pool pool, Tombstones tombstones, AuditRepository entries) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.entries = entries;
  }

  /** Keeps entries; the same again changes nothing. */
  Uni<Void> append(List<AuditEntry> told) {
    if (told.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<String> people =
        told.stream()
            .map(AuditEntry::customerId)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    return pool.withTransaction(connection ->
        tombstones
            .admit(connection, people)
            .map(erased -> told.stream().map(entry -> hashed(entry, erased)).toList())
            .flatMap(hashed -> entries.add(connection, hashed)));
  }

  /** Entries, the newest first. */
  Uni<List<AuditEntry>> list(AuditQuery query, AuditQuery.@Nullable Place after, int limit) {
    return entries.list(query, hash(query.customerId()), after, limit);
  }

  private Hashed hashed(AuditEntry entry, Set<String> erased) {
    return new Hashed(
        erased.contains(entry.customerId()) ? entry.ofSomebodyErased() : entry,
        hash(entry.customerId()));
  }

  private Buffer hash(String customerId) {
    return customerId.isEmpty() ? Buffer.buffer() : tombstones.hash(customerId);
  }
}
