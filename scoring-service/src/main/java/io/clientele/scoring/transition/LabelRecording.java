package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records changes of labels in the transaction that brings them. It holds the persons concerned
 * until the transaction ends, in ascending order: whoever records persons in several calls within
 * one transaction goes on in that order, or the database may break a deadlock.
 */
@ApplicationScoped
public class LabelRecording {

  private final LabelRepository labels;
  private final DifferenceRepository differences;
  private final ChangeWrites changes;
  private final RecordedLabels recorded;

  LabelRecording(
      LabelRepository labels,
      DifferenceRepository differences,
      ChangeWrites changes,
      RecordedLabels recorded) {
    this.labels = labels;
    this.differences = differences;
    this.changes = changes;
    this.recorded = recorded;
  }

  /**
   * Records what time alone has changed by then, while the standings are as they were all that
   * time: to be called before they are made anew. From here on the persons are held, also those who
   * have no labels yet: who were admitted only later would be held out of order.
   *
   * @param customers any ids
   */
  public Uni<Void> catchUp(SqlConnection connection, Collection<String> customers, Instant until) {
    return customers.isEmpty()
        ? Uni.createFrom().voidItem()
        : labels.hold(connection, customers).chain(held -> catchUp(connection, held, until));
  }

  private Uni<Void> catchUp(SqlConnection connection, List<Held> held, Instant until) {
    return stepOn(
        connection,
        held.stream()
            .filter(one -> !one.dueAt().isAfter(until))
            .map(one -> new Due(one.personId(), one.dueAt()))
            .toList(),
        until);
  }

  private Uni<Void> stepOn(SqlConnection connection, List<Due> due, Instant until) {
    return due.isEmpty()
        ? Uni.createFrom().voidItem()
        : step(connection, due, Cause.TIME, until)
            .chain(() -> labels.stillDue(connection, due, until))
            .chain(next -> stepOn(connection, next, until));
  }

  /**
   * Holds the labels of the persons behind the ids until the transaction ends.
   *
   * @param customers any ids
   * @return when time may change a label that SQL decides next, by person, ascending; {@link
   *     Instant#MAX} where it cannot
   */
  public Uni<SortedMap<String, Instant>> hold(
      SqlConnection connection, Collection<String> customers) {
    return labels
        .hold(connection, customers)
        .map(held -> {
          SortedMap<String, Instant> due = new TreeMap<>();
          held.forEach(one -> due.put(one.personId(), one.dueAt()));
          return due;
        });
  }

  /**
   * Records what is different now about the persons behind the ids: labels by lifecycle, value tier
   * and satisfaction. Labels of an id that is no person any more, or of one without a standing, are
   * taken away, those of every dimension.
   *
   * @param customers any ids
   * @param time at which the new labels hold; where a person was looked at later, that holds
   */
  public Uni<Void> record(
      SqlConnection connection, Collection<String> customers, Instant time, Cause cause) {
    return record(connection, customers, time, cause, recorded.changedBy(cause));
  }

  /**
   * Records what is different now about the value tiers of the persons behind the ids, whom a
   * policy or somebody has placed.
   *
   * @param customers any ids
   * @param time at which the new tiers hold; where a person was looked at later, that holds
   */
  public Uni<Void> recordTiers(
      SqlConnection connection, Collection<String> customers, Instant time, Cause cause) {
    return record(connection, customers, time, cause, recorded.valueTierId());
  }

  private Uni<Void> record(
      SqlConnection connection,
      Collection<String> customers,
      Instant time,
      Cause cause,
      String... dimensions) {
    return customers.isEmpty()
        ? Uni.createFrom().voidItem()
        : labels
            .hold(connection, customers)
            .call(held -> catchUp(connection, held, time))
            .map(held -> held.stream().map(one -> one.at(time)).toList())
            .chain(looked ->
                looked.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : step(connection, looked, cause, time, dimensions));
  }

  /** Records held persons as they are at their instants, and when each is due next. */
  Uni<Void> step(SqlConnection connection, List<Due> looked, Cause cause, Instant now) {
    return step(connection, looked, cause, now, recorded.changedBy(cause));
  }

  private Uni<Void> step(
      SqlConnection connection, List<Due> looked, Cause cause, Instant now, String... dimensions) {
    return differences
        .find(connection, looked, dimensions)
        .map(found -> found.stream().map(one -> NewLabel.of(one, cause)).toList())
        .call(found -> changes.write(connection, found, now))
        .chain(found -> follow(connection, found, cause, now))
        .chain(() -> labels.renewDue(connection, looked));
  }

  // After facts the persons are looked at in any case; others' labels may rest on these as well.
  private Uni<Void> follow(
      SqlConnection connection, List<NewLabel> changed, Cause cause, Instant now) {
    return changed.isEmpty() || cause == Cause.FACT
        ? Uni.createFrom().voidItem()
        : labels.lookAgain(
            connection, changed.stream().map(NewLabel::personId).toArray(String[]::new), now);
  }

  /**
   * Sets when what is computed of held persons has to be looked at again.
   *
   * @param next by person; null: not because of time
   */
  public Uni<Void> lookAt(SqlConnection connection, SortedMap<String, @Nullable Instant> next) {
    return next.isEmpty() ? Uni.createFrom().voidItem() : labels.lookAt(connection, next);
  }

  /**
   * Records labels that were computed outside SQL, where they are not those recorded last, and when
   * each has to be computed again. Of somebody without a standing nothing is recorded.
   *
   * @param now each person's dimension at most once
   */
  public Uni<Void> record(SqlConnection connection, List<LabelNow> now, Instant recordedAt) {
    Set<LabelKey> keys = new HashSet<>();
    Set<String> persons = new TreeSet<>();
    for (LabelNow label : now) {
      if (!keys.add(LabelKey.of(label))) {
        throw new IllegalArgumentException("a person has one label of a dimension");
      }
      persons.add(label.personId());
    }
    return persons.isEmpty()
        ? Uni.createFrom().voidItem()
        : labels
            .hold(connection, persons)
            .map(held -> of(now, held))
            .chain(known ->
                changes
                    .recorded(connection, known)
                    .chain(before -> write(connection, known, before, recordedAt)));
  }

  private static List<LabelNow> of(List<LabelNow> labels, List<Held> held) {
    Set<String> persons = new HashSet<>();
    held.forEach(one -> persons.add(one.personId()));
    return labels.stream().filter(label -> persons.contains(label.personId())).toList();
  }

  private Uni<Void> write(
      SqlConnection connection,
      List<LabelNow> now,
      Map<LabelKey, String> before,
      Instant recordedAt) {
    List<NewLabel> changed = new ArrayList<>();
    List<LabelNow> same = new ArrayList<>();
    for (LabelNow label : now) {
      String from = before.getOrDefault(LabelKey.of(label), "");
      if (from.equals(label.label())) {
        same.add(label);
      } else {
        changed.add(NewLabel.of(label, from));
      }
    }
    return changes
        .write(connection, changed, recordedAt)
        .chain(() -> changes.defer(connection, same));
  }
}
