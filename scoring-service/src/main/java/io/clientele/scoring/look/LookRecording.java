package io.clientele.scoring.look;

import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.DueLooks;
import io.clientele.scoring.transition.LabelNow;
import io.clientele.scoring.transition.LabelRecording;
import io.clientele.scoring.transition.TimedLabels;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Records the computed labels of persons. Whoever is looked at is held first, so that no older look
 * overwrites a newer one.
 */
@ApplicationScoped
public class LookRecording implements TimedLabels, DueLooks {

  private final List<Looker> lookers;
  private final Portraits portraits;
  private final Moments moments;
  private final LabelRecording labels;
  private final Clock clock = Clock.systemUTC();

  LookRecording(
      @All List<Looker> lookers, Portraits portraits, Moments moments, LabelRecording labels) {
    this.lookers = lookers.stream().sorted(Comparator.comparingInt(Looker::place)).toList();
    this.portraits = portraits;
    this.moments = moments;
    this.labels = labels;
  }

  /**
   * Records the computed labels of the persons behind the ids as they are now; costs next to
   * nothing where there are none to compute.
   *
   * @param connection within the transaction that changed something about them
   * @param customers any ids
   */
  public Uni<Void> record(
      SqlConnection connection, Collection<String> customers, Instant now, Cause cause) {
    return customers.isEmpty()
        ? Uni.createFrom().voidItem()
        : labels
            .hold(connection, customers)
            .call(held -> forget(connection, customers, held.keySet()))
            .chain(held ->
                atWork(connection)
                    .chain(found ->
                        found.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : record(connection, found, new Looking(held, cause), now)));
  }

  @Override
  public Uni<Void> look(SqlConnection connection, SortedMap<String, Instant> due, Instant now) {
    return atWork(connection)
        .chain(found ->
            found.isEmpty()
                ? Uni.createFrom().voidItem()
                : labels
                    .hold(connection, due.keySet())
                    .chain(held ->
                        record(connection, found, new Looking(held, Cause.TIME, due), now)));
  }

  private Uni<Void> forget(
      SqlConnection connection, Collection<String> customers, Set<String> persons) {
    Set<String> others = new TreeSet<>(customers);
    others.removeAll(persons);
    Uni<Void> forgotten = Uni.createFrom().voidItem();
    for (Looker looker : others.isEmpty() ? List.<Looker>of() : lookers) {
      forgotten = forgotten.chain(() -> looker.forget(connection, others));
    }
    return forgotten;
  }

  private Uni<List<Looker>> atWork(SqlConnection connection) {
    Uni<List<Looker>> atWork = Uni.createFrom().item(new ArrayList<>());
    for (Looker looker : lookers) {
      atWork =
          atWork.call(found ->
              looker
                  .any(connection)
                  .invoke(any -> {
                    if (any) {
                      found.add(looker);
                    }
                  }));
    }
    return atWork;
  }

  private Uni<Void> record(
      SqlConnection connection, List<Looker> found, Looking looking, Instant now) {
    return looking.due().isEmpty()
        ? Uni.createFrom().voidItem()
        : moments
            .now(
                connection,
                now,
                moment ->
                    subjects(moment, looking.due())
                        .call(subjects -> look(moment, found, subjects, looking)))
            .replaceWithVoid();
  }

  private Uni<List<Subject>> subjects(Moment moment, Map<String, Instant> held) {
    return portraits
        .draw(moment, held.keySet())
        .map(drawn -> drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList());
  }

  private Uni<Void> look(
      Moment moment, List<Looker> found, List<Subject> subjects, Looking looking) {
    Uni<Void> looked = Uni.createFrom().voidItem();
    for (Looker looker : found) {
      looked =
          looked
              .chain(() -> looker.look(moment, subjects, looking))
              .chain(now -> labels.record(moment.connection(), now, moment.asOf()));
    }
    return looked;
  }

  /** Takes away the labels of the persons that are of something out of force. */
  Uni<Void> clear(SqlConnection connection, List<String> persons, Instant now) {
    Uni<Void> cleared = Uni.createFrom().voidItem();
    for (Looker looker : lookers) {
      cleared =
          cleared
              .chain(() -> looker.gone(connection, persons, now))
              .chain(gone -> labels.record(connection, gone, now));
    }
    return cleared;
  }

  @Override
  public boolean computes(String dimension) {
    return lookers.stream().anyMatch(looker -> looker.computes(dimension));
  }

  /** As they are now: a look is at all that is known, what is later counts as well. */
  @Override
  public Uni<List<LabelNow>> at(
      SqlConnection connection, String dimension, Map<String, Instant> instants) {
    Looker looker =
        lookers.stream().filter(one -> one.computes(dimension)).findFirst().orElseThrow();
    return labels
        .hold(connection, instants.keySet())
        .chain(held -> look(connection, looker, held))
        .map(found -> found.stream().filter(one -> one.dimension().equals(dimension)).toList());
  }

  private Uni<List<LabelNow>> look(
      SqlConnection connection, Looker looker, Map<String, Instant> held) {
    return held.isEmpty()
        ? Uni.createFrom().item(List.of())
        : moments.now(
            connection,
            clock.instant(),
            moment ->
                subjects(moment, held)
                    .chain(
                        subjects -> looker.look(moment, subjects, new Looking(held, Cause.TIME))));
  }
}
