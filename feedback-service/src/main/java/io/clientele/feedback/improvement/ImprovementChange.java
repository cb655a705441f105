package io.clientele.feedback.improvement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of an improvement.
 *
 * @param etag the version that is meant; empty: whichever it is
 * @param plan what the plan becomes
 * @param state what the state becomes; empty: it stays
 * @param doneAt when it was done; empty: it stays, or is now
 * @param by who changes it
 * @param note why; at most 1,000 characters
 */
record ImprovementChange(
    String etag,
    UnaryOperator<Plan> plan,
    Optional<ImprovementState> state,
    Optional<Instant> doneAt,
    String by,
    String note) {

  private static final int LONGEST_NOTE = 1_000;

  ImprovementChange {
    Field.optionalName("by", by);
    Field.text("note", note, LONGEST_NOTE);
    doneAt.ifPresent(time -> {
      if (time.isBefore(Instant.EPOCH)) {
        throw Field.invalid("done_at", "lies before 1970");
      }
    });
  }

  /**
   * The improvement after the change; itself where nothing changes.
   *
   * @throws io.clientele.contracts.error.ClienteleException with {@code WRONG_STATE} where it was
   *     changed meanwhile or that state cannot follow, with {@code INVALID_FIELD} for a time of
   *     doing in the future or without the state
   */
  Improvement apply(Improvement old, Instant now) {
    if (!etag.isEmpty() && !etag.equals(Long.toString(old.version()))) {
      throw Field.wrongState("etag", "the improvement was changed meanwhile; read it again");
    }
    ImprovementState next = state.orElse(old.state());
    if (!old.state().mayBecome(next)) {
      throw Field.wrongState(
          "state", "what is " + old.state() + " cannot become " + next + " at once");
    }
    Plan nextPlan = plan.apply(old.plan());
    Instant done = doneAt(old, next, now);
    if (nextPlan.equals(old.plan()) && next == old.state() && same(done, old.doneAt())) {
      return old;
    }
    return new Improvement(
        old.id(),
        nextPlan,
        next,
        done,
        old.version() + 1,
        old.createdAt(),
        now,
        old.reach(),
        old.polarity(),
        old.priority());
  }

  private @Nullable Instant doneAt(Improvement old, ImprovementState next, Instant now) {
    if (next != ImprovementState.DONE) {
      if (doneAt.isPresent()) {
        throw Field.invalid("done_at", "goes with the state DONE only");
      }
      return null;
    }
    Instant before = old.doneAt();
    Instant done = doneAt.orElse(before == null ? now : before);
    if (done.isAfter(now)) {
      throw Field.invalid("done_at", "lies in the future; say so once it is done");
    }
    return done;
  }

  private static boolean same(@Nullable Instant one, @Nullable Instant other) {
    return Optional.ofNullable(one).equals(Optional.ofNullable(other));
  }

  /** The names of the fields in which two versions differ, as the contracts call them. */
  static List<String> changed(Improvement old, Improvement next) {
    List<String> names = new ArrayList<>();
    Plan a = old.plan();
    Plan b = next.plan();
    add(names, "title", a.title().equals(b.title()));
    add(names, "description", a.description().equals(b.description()));
    add(names, "kind", a.kind() == b.kind());
    add(names, "aspect", a.aspect().equals(b.aspect()));
    add(names, "theme_ids", a.themeIds().equals(b.themeIds()));
    add(names, "effort", a.effort() == b.effort());
    add(names, "confidence", a.confidence() == b.confidence());
    add(names, "weight", a.weight() == b.weight());
    add(names, "notice_en", a.noticeEn().equals(b.noticeEn()));
    add(names, "notice_zh", a.noticeZh().equals(b.noticeZh()));
    add(names, "state", old.state() == next.state());
    add(names, "done_at", same(old.doneAt(), next.doneAt()));
    return names;
  }

  private static void add(List<String> names, String name, boolean same) {
    if (!same) {
      names.add(name);
    }
  }
}
