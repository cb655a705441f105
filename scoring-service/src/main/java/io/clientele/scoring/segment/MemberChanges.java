package io.clientele.scoring.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.look.LookRecording;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts customers into segments by hand and takes them out; what rests on those follows at once. */
@ApplicationScoped
class MemberChanges {

  private static final int LONGEST_BY = 200;

  /**
   * Who is to be put in and taken out.
   *
   * @param by who does it; may be empty
   */
  record Asked(List<String> add, List<String> remove, String by) {

    Asked {
      CustomerIds.checked("add", add);
      CustomerIds.checked("remove", remove);
      CustomerIds.checked("add", all(add, remove));
      if (by.length() > LONGEST_BY || by.chars().anyMatch(Character::isISOControl)) {
        throw Field.invalid(
            "by", "by has at most " + LONGEST_BY + " characters and no control character");
      }
    }

    private static List<String> all(List<String> add, List<String> remove) {
      List<String> all = new ArrayList<>(add);
      all.addAll(remove);
      return all;
    }

    List<String> all() {
      return all(add, remove);
    }
  }

  /** How many came and went, and ids of nobody who can. */
  record Changed(long added, long removed, List<String> unknown) {}

  private final Pool pool;
  private final SegmentRepository segments;
  private final MemberRepository members;
  private final PersonRepository persons;
  private final LabelRecording labels;
  private final LookRecording looks;
  private final Clock clock = Clock.systemUTC();

  MemberChanges(
      Pool pool,
      SegmentRepository segments,
      MemberRepository members,
      PersonRepository persons,
      LabelRecording labels,
      LookRecording looks) {
    this.pool = pool;
    this.segments = segments;
    this.members = members;
    this.persons = persons;
    this.labels = labels;
    this.looks = looks;
  }

  /**
   * Changes the members of a segment.
   *
   * @return fails with SEGMENT_NOT_FOUND, WRONG_STATE where an expression decides, or INVALID_FIELD
   *     where somebody is to come and to go
   */
  Uni<Changed> change(String segment, Asked asked) {
    Instant now = Times.micros(clock.instant());
    return pool.withTransaction(connection ->
        segments
            .hold(connection, segment)
            .invoke(MemberChanges::checkStatic)
            .chain(() -> persons.profiles(connection, asked.all()))
            .chain(profiles -> change(connection, segment, asked, profiles, now)));
  }

  private static void checkStatic(StoredSegment segment) {
    if (segment.rule()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "segment",
          "the members of this segment follow from its expression; only those of a static one can"
              + " be changed");
    }
  }

  private Uni<Changed> change(
      SqlConnection connection,
      String segment,
      Asked asked,
      Map<String, Profile> profiles,
      Instant now) {
    Map<String, String> personOf = new TreeMap<>();
    profiles.forEach((id, profile) -> {
      if (!profile.profilingRefused()) {
        personOf.put(id, profile.personId());
      }
    });
    return labels
        .hold(connection, new TreeSet<>(personOf.values()))
        .chain(held -> {
          personOf.values().removeIf(person -> !held.containsKey(person));
          List<String> add = asked.add().stream().filter(personOf::containsKey).toList();
          Set<String> coming = persons(add, personOf);
          Set<String> going = persons(asked.remove(), personOf);
          if (coming.stream().anyMatch(going::contains)) {
            throw Field.invalid("remove", "a person cannot be put in and taken out at once");
          }
          List<String> unknown =
              asked.all().stream().filter(id -> !personOf.containsKey(id)).distinct().toList();
          return members
              .add(connection, segment, new TreeSet<>(add), asked.by(), now)
              .chain(() -> members.remove(connection, segment, going))
              .chain(() -> record(connection, segment, new Shift(coming, going, asked.by()), now))
              .map(changed -> new Changed(changed.added(), changed.removed(), unknown));
        });
  }

  private static Set<String> persons(Collection<String> ids, Map<String, String> personOf) {
    Set<String> persons = new TreeSet<>();
    ids.forEach(id -> {
      String person = personOf.get(id);
      if (person != null) {
        persons.add(person);
      }
    });
    return persons;
  }

  private record Shift(Set<String> coming, Set<String> going, String by) {

    Set<String> all() {
      Set<String> all = new TreeSet<>(coming);
      all.addAll(going);
      return all;
    }

    LabelNow label(String person, String segment, Instant now) {
      boolean in = coming.contains(person);
      return new LabelNow(
          person,
          SegmentName.dimension(segment),
          in ? SegmentName.IN : "",
          now,
          Cause.PERSON,
          (in ? "put in" : "taken out") + (by.isEmpty() ? "" : " by " + by),
          null);
    }
  }

  private Uni<Changed> record(SqlConnection connection, String segment, Shift shift, Instant now) {
    return members
        .recorded(connection, shift.all())
        .chain(before -> {
          Set<String> members = new HashSet<>();
          before.forEach((person, segments) -> {
            if (segments.contains(segment)) {
              members.add(person);
            }
          });
          long added = shift.coming().stream().filter(one -> !members.contains(one)).count();
          long removed = shift.going().stream().filter(members::contains).count();
          return labels
              .record(
                  connection,
                  shift.all().stream().map(one -> shift.label(one, segment, now)).toList(),
                  now)
              .chain(() -> looks.record(connection, shift.all(), now, Cause.PERSON))
              .replaceWith(new Changed(added, removed, List.of()));
        });
  }
}
