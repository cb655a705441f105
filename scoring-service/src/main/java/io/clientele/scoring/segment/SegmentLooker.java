package io.clientele.scoring.segment;

import io.clientele.scoring.look.Looker;
import io.clientele.scoring.look.Looking;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.segment.SegmentJudging.Around;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.clientele.scoring.transition.LabelRecording;
import io.clientele.scoring.wire.TimeMessages;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Membership of segments as labels, each of the dimension of its segment. */
@ApplicationScoped
class SegmentLooker implements Looker {

  private final SegmentsInForce segments;
  private final SegmentRepository repository;
  private final SegmentJudging judging;
  private final MemberRepository members;
  private final LabelRecording recording;

  SegmentLooker(
      SegmentsInForce segments,
      SegmentRepository repository,
      SegmentJudging judging,
      MemberRepository members,
      LabelRecording recording) {
    this.segments = segments;
    this.repository = repository;
    this.judging = judging;
    this.members = members;
    this.recording = recording;
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public boolean computes(String dimension) {
    return dimension.startsWith(SegmentName.PREFIX);
  }

  @Override
  public Uni<Boolean> any(SqlConnection connection) {
    return repository.inForce(connection).map(SegmentRepository.InForce::any);
  }

  @Override
  public Uni<String> inForce(SqlClient connection) {
    return repository.inForce(connection).map(found -> SegmentRepository.basis(found.revision()));
  }

  @Override
  public Uni<Void> everybodyLookedAt(SqlConnection connection) {
    return repository.looked(connection);
  }

  @Override
  public Uni<List<LabelNow>> look(Moment moment, List<Subject> subjects, Looking looking) {
    SqlConnection connection = moment.connection();
    return segments
        .load(connection)
        .chain(found ->
            members
                .recorded(connection, subjects.stream().map(Subject::personId).toList())
                .chain(recorded ->
                    judging.judge(
                        moment,
                        found,
                        subjects,
                        new Around(recorded, looking.due(), TimeMessages.LATEST))))
        .call(judged -> recording.lookAt(connection, next(judged)))
        .map(judged ->
            judged.stream().flatMap(one -> labels(one, moment, looking).stream()).toList());
  }

  private static SortedMap<String, @Nullable Instant> next(List<Judged> judged) {
    SortedMap<String, @Nullable Instant> next = new TreeMap<>();
    judged.forEach(one -> next.put(one.personId(), one.next()));
    return next;
  }

  // What time changed it changed when it was due, not when it was looked at.
  private static List<LabelNow> labels(Judged judged, Moment moment, Looking looking) {
    List<LabelNow> labels = new ArrayList<>();
    Instant at = looking.passed().getOrDefault(judged.personId(), moment.asOf());
    judged
        .reasons()
        .forEach((segment, reason) ->
            labels.add(
                new LabelNow(
                    judged.personId(),
                    SegmentName.dimension(segment),
                    judged.members().contains(segment) ? SegmentName.IN : "",
                    at,
                    looking.cause(),
                    reason,
                    null)));
    return labels;
  }

  @Override
  public Uni<List<LabelNow>> gone(SqlConnection connection, List<String> persons, Instant now) {
    return members
        .gone(connection, persons)
        .map(found ->
            found.stream()
                .map(one ->
                    new LabelNow(
                        one.personId(),
                        one.dimension(),
                        "",
                        now,
                        Cause.DEFINITION,
                        "the segment was deleted",
                        null))
                .toList());
  }

  @Override
  public Uni<List<String>> labelled(SqlConnection connection, String after, int size) {
    return members.labelled(connection, after, size);
  }
}
