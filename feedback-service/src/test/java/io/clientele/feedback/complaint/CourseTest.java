package io.clientele.feedback.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.complaint.ComplaintEvent.Kind;
import io.clientele.feedback.complaint.Course.Turn;
import io.clientele.feedback.promise.Goal;
import io.clientele.feedback.promise.ServiceTable;
import io.clientele.feedback.promise.ServiceTableYaml;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final ServiceTable TABLE = shipped();

  /** A Monday, ten past ten; the office of the standard promise is open from nine to six. */
  private static final Instant OPENED = Instant.parse("2026-11-02T10:10:00Z");

  private static ServiceTable shipped() {
    try (InputStream yaml =
        Objects.requireNonNull(ServiceTable.class.getResourceAsStream("service.yaml"))) {
      return ServiceTableYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan standard() {
    return Plan.of(TABLE, "", "");
  }

  private static Complaint opened(Priority priority) {
    return opened(priority, standard());
  }

  private static Complaint opened(Priority priority, Plan plan) {
    return new Complaint(
        "cmp_1",
        new Report("webshop", "m-1", "c-1", "", "", "", "delivery", "", "Late!", OPENED),
        new Assessment(Severity.HIGH, true, priority, 45, List.of(), "", ""),
        ComplaintState.OPEN,
        plan.promise(),
        Timing.opened(TABLE.promiseTo("").target(priority), OPENED, plan),
        "",
        "",
        0,
        null,
        1);
  }

  private static Complaint in(ComplaintState state) {
    Complaint complaint = opened(Priority.HIGH);
    Instant soon = OPENED.plusSeconds(60);
    return switch (state) {
      case OPEN -> complaint;
      case WAITING_FOR_CUSTOMER, WAITING_FOR_THIRD_PARTY, RESOLVED, CLOSED ->
          move(complaint, state, soon).complaint();
      case REOPENED ->
          move(move(complaint, ComplaintState.RESOLVED, soon).complaint(), state, soon).complaint();
    };
  }

  private static Turn move(Complaint complaint, ComplaintState to, Instant now) {
    String solution = to == ComplaintState.RESOLVED ? "sent anew" : "";
    return Course.after(complaint, new Act.Move(to, "", solution, "ann"), standard(), now);
  }

  @Test
  void everyPairOfStatesIsAllowedOrRefusedAsTheTableSays() {
    Map<ComplaintState, Set<ComplaintState>> allowed = new EnumMap<>(ComplaintState.class);
    var open = ComplaintState.OPEN;
    var customer = ComplaintState.WAITING_FOR_CUSTOMER;
    var third = ComplaintState.WAITING_FOR_THIRD_PARTY;
    var resolved = ComplaintState.RESOLVED;
    var reopened = ComplaintState.REOPENED;
    var closed = ComplaintState.CLOSED;
    allowed.put(open, Set.of(customer, third, resolved, closed));
    allowed.put(customer, Set.of(open, third, resolved, closed));
    allowed.put(third, Set.of(open, customer, resolved, closed));
    allowed.put(resolved, Set.of(reopened, closed));
    allowed.put(reopened, Set.of(customer, third, resolved, closed));
    allowed.put(closed, Set.of(reopened));
    Instant now = OPENED.plusSeconds(120);
    for (ComplaintState from : ComplaintState.values()) {
      assertThat(from.next()).as(from.name()).isEqualTo(allowed.get(from));
      for (ComplaintState to : ComplaintState.values()) {
        Complaint before = in(from);
        String what = from + " to " + to;
        if (from == to) {
          Turn turn = move(before, to, now);
          assertThat(turn.events()).as(what).isEmpty();
          assertThat(turn.complaint()).as(what).isEqualTo(before);
        } else if (allowed.getOrDefault(from, Set.of()).contains(to)) {
          Turn turn = move(before, to, now);
          assertThat(turn.complaint().state()).as(what).isEqualTo(to);
          assertThat(turn.complaint().version()).as(what).isEqualTo(before.version() + 1);
          assertThat(turn.complaint().timing().clock().runs())
              .as(what)
              .isEqualTo(to == open || to == reopened);
          assertThat(turn.events())
              .as(what)
              .containsExactly(new ComplaintEvent(Kind.MOVED, now, "ann", from, to, ""));
        } else {
          assertThatExceptionOfType(ClienteleException.class)
              .as(what)
              .isThrownBy(() -> move(before, to, now))
              .matches(refusal -> refusal.code() == ErrorCode.WRONG_STATE);
        }
      }
    }
  }

  @Test
  void deadlinesAreKnownFromTheBeginning() {
    Timing.Due due = opened(Priority.HIGH).timing().due();
    // 120 and 1,080 open minutes; the first step comes after half of the latter.
    assertThat(due.response()).isEqualTo("2026-11-02T12:10:00Z");
    assertThat(due.resolution()).isEqualTo("2026-11-04T10:10:00Z");
    assertThat(due.escalation()).isEqualTo("2026-11-02T12:10:00Z");
    assertThat(due.next()).isEqualTo(due.response());
  }

  @Test
  void whatWaitsHasNoDeadlineAndGoesOnWithTheRestOfItsTime() {
    Complaint waiting =
        move(
                opened(Priority.HIGH),
                ComplaintState.WAITING_FOR_CUSTOMER,
                Instant.parse("2026-11-02T11:10:00Z"))
            .complaint();
    assertThat(waiting.timing().due()).isEqualTo(Timing.Due.NOTHING);
    assertThat(waiting.timing().respondedAfter()).isEqualTo(Duration.ofHours(1));

    Complaint again =
        move(waiting, ComplaintState.OPEN, Instant.parse("2026-11-05T09:00:00Z")).complaint();
    // 17 of the 18 hours are left, 9 of them on that Thursday.
    assertThat(again.timing().due().resolution()).isEqualTo("2026-11-06T17:00:00Z");
    assertThat(again.timing().due().response()).isNull();
  }

  @Test
  void aSolutionIsNeededToResolveAndNobodyFollowsUpBefore() {
    Complaint complaint = opened(Priority.LOW);
    assertThatExceptionOfType(ClienteleException.class)
        .isThrownBy(() ->
            Course.after(
                complaint, new Act.Move(ComplaintState.RESOLVED, "", " ", ""), standard(), OPENED))
        .matches(refusal -> refusal.code() == ErrorCode.INVALID_FIELD)
        .matches(refusal -> refusal.field().equals("solution"));
    assertThatExceptionOfType(ClienteleException.class)
        .isThrownBy(
            () -> Course.after(complaint, new Act.Answer(true, 5, "", ""), standard(), OPENED))
        .matches(refusal -> refusal.code() == ErrorCode.WRONG_STATE);
  }

  @Test
  void whatIsNotSolvedOpensAgain() {
    Instant now = OPENED.plusSeconds(3_600);
    Complaint resolved = in(ComplaintState.RESOLVED);
    Turn unsolved =
        Course.after(resolved, new Act.Answer(false, 1, "broken again", "bot"), standard(), now);
    assertThat(unsolved.complaint().state()).isEqualTo(ComplaintState.REOPENED);
    assertThat(unsolved.complaint().timesReopened()).isEqualTo(1);
    assertThat(unsolved.complaint().followUp()).isEqualTo(new FollowUp(now, false, 1));
    assertThat(unsolved.complaint().timing().resolvedAt()).isNull();
    assertThat(unsolved.events())
        .extracting(ComplaintEvent::kind)
        .containsExactly(Kind.FOLLOWED_UP, Kind.MOVED);

    Turn solved = Course.after(resolved, new Act.Answer(true, 5, "", ""), standard(), now);
    assertThat(solved.complaint().state()).isEqualTo(ComplaintState.RESOLVED);
  }

  @Test
  void eachStepOfEscalationIsTakenOnceAndInTime() {
    Complaint complaint = opened(Priority.HIGH);
    List<String> taken = new ArrayList<>();
    Instant now = OPENED;
    for (Instant at = complaint.timing().due().escalation();
        at != null;
        at = complaint.timing().due().escalation()) {
      assertThat(at).isAfterOrEqualTo(now);
      now = at;
      Turn early = Course.escalated(complaint, standard(), at.minusNanos(1));
      assertThat(early.events()).isEmpty();
      Turn turn = Course.escalated(complaint, standard(), at);
      assertThat(turn.events()).isNotEmpty();
      turn.events().forEach(event -> taken.add(event.detail()));
      complaint = turn.complaint();
      assertThat(Course.escalated(complaint, standard(), at).events()).isEmpty();
    }
    assertThat(taken).containsExactly("no-answer", "half", "urgent", "missed");
    assertThat(complaint.timing().level()).isEqualTo(3);
  }

  @Test
  void whatWasAnsweredIsNotEscalatedForWantOfAnAnswer() {
    Complaint answered =
        Course.after(opened(Priority.HIGH), new Act.Respond("we look", "ann"), standard(), OPENED)
            .complaint();
    Turn late = Course.escalated(answered, standard(), Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(late.events())
        .extracting(ComplaintEvent::detail)
        .containsExactlyInAnyOrder("half", "urgent", "missed");
  }

  /** Random courses against a replay that adds up the open time of the states that run. */
  @Test
  void theTimeOfAnyCourseIsTheSumOfItsParts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String what = "seed " + seed + ", case " + i;
      Plan plan = Plan.of(TABLE, "", random.nextBoolean() ? "platinum" : "");
      Complaint complaint = opened(Priority.values()[random.nextInt(4)], plan);
      Instant now = OPENED;
      Duration sum = Duration.ZERO;
      for (int k = 0; k < 12; k++) {
        Instant next = now.plusSeconds(random.nextInt(400_000));
        if (plan.runsIn(complaint.state())) {
          sum = sum.plus(plan.calendar().between(now, next));
        }
        now = next;
        complaint = step(complaint, plan, random, now);
        Timing timing = complaint.timing();
        assertThat(timing.clock().at(plan.calendar(), now)).as(what).isEqualTo(sum);
        assertThat(timing.clock().runs()).as(what).isEqualTo(plan.runsIn(complaint.state()));
        checkDue(what, timing, plan, now);
      }
    }
  }

  private static Complaint step(Complaint complaint, Plan plan, Random random, Instant now) {
    List<ComplaintState> next = List.copyOf(complaint.state().next());
    Act act =
        switch (random.nextInt(4)) {
          case 0 -> new Act.Respond("", "");
          case 1 -> new Act.Assign("a" + random.nextInt(3), "");
          default -> {
            ComplaintState to = next.get(random.nextInt(next.size()));
            yield new Act.Move(to, "", to == ComplaintState.RESOLVED ? "done" : "", "");
          }
        };
    return Course.after(complaint, act, plan, now).complaint();
  }

  private static void checkDue(String what, Timing timing, Plan plan, Instant now) {
    Instant due = timing.due().resolution();
    if (!timing.clock().runs()) {
      assertThat(due).as(what).isNull();
      return;
    }
    assertThat(due).as(what).isNotNull();
    // A deadline may also have passed by closed time alone, or while the clock stood.
    boolean late =
        timing.clock().shown().compareTo(timing.target().resolution()) > 0
            || due != null && due.isBefore(now) && !plan.calendar().between(due, now).isZero();
    assertThat(timing.missed(Goal.RESOLUTION, plan, now)).as(what).isEqualTo(late);
  }
}
