package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which segments persons belong to. */
@ApplicationScoped
class SegmentJudging {

  /**
   * What is known besides the subjects.
   *
   * @param recorded segments that each was recorded as a member of; null: nobody asks what is
   *     another than before, nor when to look again
   * @param labelsDue when time changes a label of each next that SQL decides
   * @param until events up to this time are read; those to come say when to look again
   */
  record Around(
      @Nullable Map<String, Set<String>> recorded, Map<String, Instant> labelsDue, Instant until) {

    @Nullable Set<String> recorded(String person) {
      return recorded == null ? null : recorded.getOrDefault(person, Set.of());
    }
  }

  private final EventRepository events;
  private final MemberRepository members;
  private final CardValues cards;

  SegmentJudging(EventRepository events, MemberRepository members, CardValues cards) {
    this.events = events;
    this.members = members;
    this.cards = cards;
  }

  /** Judges persons by all of the segments, away from the event loop. */
  Uni<List<Judged>> judge(
      Moment moment, SegmentSet segments, List<Subject> subjects, Around around) {
    return events
        .enrich(moment.connection(), subjects, segments.aggregates(), around.until())
        .chain(enriched ->
            cards
                .of(moment, subjects, segments.names())
                .chain(scores ->
                    putIn(moment, segments, subjects)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(putIn ->
                            enriched.stream()
                                .map(subject -> judge(segments, subject, scores, putIn, around))
                                .toList())));
  }

  private Uni<Map<String, Map<String, String>>> putIn(
      Moment moment, SegmentSet segments, List<Subject> subjects) {
    return segments.anyStatic()
        ? members.putIn(moment.connection(), subjects.stream().map(Subject::personId).toList())
        : Uni.createFrom().item(Map.of());
  }

  private static Judged judge(
      SegmentSet segments,
      Subject subject,
      Map<String, Map<String, Value>> scores,
      Map<String, Map<String, String>> putIn,
      Around around) {
    String person = subject.personId();
    Situation situation =
        new Situation(
            subject,
            scores.getOrDefault(person, Map.of()),
            labelsDue(around.labelsDue().get(person), subject.asOf()));
    return Judged.of(
        segments, person, situation, around.recorded(person), putIn.getOrDefault(person, Map.of()));
  }

  // One that is due and was not recorded yet is being recorded.
  private static @Nullable Instant labelsDue(@Nullable Instant due, Instant asOf) {
    if (due == null || due.equals(Instant.MAX)) {
      return null;
    }
    return due.isAfter(asOf) ? due : asOf.plusSeconds(1);
  }
}
