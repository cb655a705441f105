package io.clientele.scoring.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskChangeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(3));

  private static Task task(String rule, int repeatDays) {
    return Task.fresh(
        "tsk_1",
        "ann",
        new Work("care", new Phrase("call", ""), rule, "", "", "", 50, repeatDays),
        NOW,
        NOW);
  }

  private static TaskChange to(@Nullable TaskState state) {
    return new TaskChange(state, state == TaskState.SNOOZED ? LATER : null, "", "", "", "bob", "");
  }

  private static ClienteleException refused(TaskChange change, Task task, boolean holds) {
    return catchThrowableOfType(ClienteleException.class, () -> change.of(task, holds, NOW));
  }

  @Test
  void aTaskIsPutOffDoneAndReopened() {
    Task snoozed = to(TaskState.SNOOZED).of(task("", 0), false, NOW);
    assertThat(snoozed.listedAt()).isEqualTo(LATER);
    assertThat(snoozed.version()).isEqualTo(2);
    Task done =
        new TaskChange(TaskState.DONE, null, "", "sold", "two boxes", "bob", snoozed.etag())
            .of(snoozed, false, NOW);
    assertThat(done.doneAt()).isEqualTo(NOW);
    assertThat(done.doneBy()).isEqualTo("bob");
    assertThat(done.outcome()).isEqualTo("sold");
    assertThat(done.snoozedUntil()).isNull();
    Task open = to(TaskState.OPEN).of(done, false, NOW);
    assertThat(open.state()).isEqualTo(TaskState.OPEN);
    assertThat(open.doneAt()).isNull();
    assertThat(open.outcome()).isEmpty();
    assertThat(open.note()).isEqualTo("two boxes");
    assertThat(new TaskChange(null, null, "eve", "", "", "", "").of(open, false, NOW).assignee())
        .isEqualTo("eve");
  }

  @Test
  void whatDoesNotFitTheStateIsRefused() {
    Task open = task("care", 0);
    Task done = to(TaskState.DONE).of(open, true, NOW);
    Task lapsed = open.in(TaskState.LAPSED, null, null, "");
    for (Task ended : new Task[] {done, lapsed}) {
      assertThat(refused(to(TaskState.DONE), ended, true).code()).isEqualTo(ErrorCode.WRONG_STATE);
      assertThat(refused(to(TaskState.SNOOZED), ended, true).code())
          .isEqualTo(ErrorCode.WRONG_STATE);
    }
    assertThat(refused(to(TaskState.OPEN), open, true).code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(refused(to(TaskState.OPEN), lapsed, true).code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(refused(to(TaskState.OPEN), done, false).detail()).contains("does not hold");
    assertThat(to(TaskState.OPEN).of(done, true, NOW).state()).isEqualTo(TaskState.OPEN);
    ClienteleException stale =
        refused(new TaskChange(TaskState.DONE, null, "", "", "", "", "\"9\""), open, true);
    assertThat(stale.code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(stale.field()).isEqualTo("etag");
    assertThat(refused(new TaskChange(null, null, "", "sold", "", "", ""), open, true).field())
        .isEqualTo("outcome");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(
            catchThrowableOfType(
                    ClienteleException.class,
                    () -> new TaskChange(TaskState.SNOOZED, null, "", "", "", "", ""))
                .field())
        .isEqualTo("snooze_until");
    assertThat(
            refused(new TaskChange(TaskState.SNOOZED, NOW, "", "", "", "", ""), task("", 0), false)
                .field())
        .isEqualTo("snooze_until");
    assertThat(catchThrowableOfType(ClienteleException.class, () -> to(TaskState.LAPSED)).field())
        .isEqualTo("state");
    assertThat(
            catchThrowableOfType(
                    ClienteleException.class,
                    () -> new TaskChange(null, null, "", "Very good!", "", "", ""))
                .field())
        .isEqualTo("outcome");
  }

  @Test
  void theNextOneComesWhileTheRuleHolds() {
    Task before = task("follow", 30);
    Task done = to(TaskState.DONE).of(before, true, NOW);
    assertThat(TaskChange.nextDue(before, done, true)).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(TaskChange.nextDue(before, done, false)).isNull();
    assertThat(TaskChange.nextDue(done, done, true)).isNull();
    Task once = task("once", 0);
    assertThat(TaskChange.nextDue(once, to(TaskState.DONE).of(once, true, NOW), true)).isNull();
  }
}
