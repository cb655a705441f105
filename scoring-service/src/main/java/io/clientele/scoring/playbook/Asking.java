package io.clientele.scoring.playbook;

import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.segment.SegmentName;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.wire.TimeMessages;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the conditions of a playbook need to know of persons, and only that. */
@ApplicationScoped
class Asking {

  private static final String MEMBERSHIPS =
      "SELECT person_id, dimension FROM label WHERE person_id = ANY ($1::text[]) AND dimension = ANY ($2::text[])";

  private final EventRepository events;

  Asking(EventRepository events) {
    this.events = events;
  }

  /**
   * The subjects as persons of whom rules are asked. Segments are those recorded last, also where
   * the time is past.
   *
   * @param due when time changes a label next that SQL decides, by person; {@link Instant#MAX}:
   *     never
   */
  Uni<List<Asked>> ask(
      Moment moment, CheckedPlaybook playbook, List<Subject> subjects, Map<String, Instant> due) {
    // What is to come is needed as well: it tells when to look again.
    return events
        .enrich(moment.connection(), subjects, playbook.aggregates(), TimeMessages.LATEST)
        .chain(enriched ->
            memberships(
                    moment.connection(),
                    playbook.segments(),
                    subjects.stream().map(Subject::personId).toList())
                .map(found ->
                    enriched.stream()
                        .map(subject ->
                            Asked.of(
                                subject,
                                found.getOrDefault(subject.personId(), Set.of()),
                                labelsDue(due, subject)))
                        .toList()));
  }

  private static @Nullable Instant labelsDue(Map<String, Instant> due, Subject subject) {
    Instant at = due.getOrDefault(subject.personId(), Instant.MAX);
    return at.equals(Instant.MAX) ? null : at;
  }

  private static Uni<Map<String, Set<String>>> memberships(
      SqlConnection connection, Collection<String> segments, List<String> persons) {
    if (segments.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    String[] dimensions = segments.stream().map(SegmentName::dimension).toArray(String[]::new);
    return connection
        .preparedQuery(MEMBERSHIPS)
        .execute(Tuple.of(persons.toArray(String[]::new), dimensions))
        .map(rows -> {
          Map<String, Set<String>> found = new HashMap<>();
          rows.forEach(row ->
              found
                  .computeIfAbsent(row.getString(0), person -> new HashSet<>())
                  .add(row.getString(1).substring(SegmentName.PREFIX.length())));
          return found;
        });
  }
}
