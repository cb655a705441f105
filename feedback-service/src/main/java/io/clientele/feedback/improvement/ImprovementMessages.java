package io.clientele.feedback.improvement;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.ListImprovementsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementsResponse;
import io.clientele.contracts.feedback.v1.UpdateImprovementRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The message forms of improvements. */
final class ImprovementMessages {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 1_000;
  private static final double USUAL_CONFIDENCE = 0.5;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Set<String> PATHS =
      Set.of(
          "title",
          "description",
          "kind",
          "aspect",
          "theme_ids",
          "effort",
          "confidence",
          "weight",
          "state",
          "done_at",
          "notice_en",
          "notice_zh");

  private ImprovementMessages() {}

  /** As AIP-158 has it: zero is the usual size, and too large a size is the largest. */
  static int pageSize(int asked) {
    if (asked < 0) {
      throw Field.invalid("page_size", "is negative; it is 0 (for " + USUAL_PAGE + ") or more");
    }
    return asked == 0 ? USUAL_PAGE : Math.min(asked, LARGEST_PAGE);
  }

  /** The plan of a new improvement. */
  static Plan plan(io.clientele.contracts.feedback.v1.Improvement message) {
    return new Plan(
        message.getTitle(),
        message.getDescription(),
        kind(message.getKind()),
        message.getAspect(),
        message.getThemeIdsList(),
        message.getEffort(),
        message.getConfidence() == 0 ? USUAL_CONFIDENCE : message.getConfidence(),
        message.getWeight() == 0 ? 1 : message.getWeight(),
        message.getNoticeEn(),
        message.getNoticeZh());
  }

  private static ImprovementKind kind(io.clientele.contracts.feedback.v1.Improvement.Kind kind) {
    return optionalKind(kind)
        .orElseThrow(() ->
            Field.invalid("kind", "is missing; it is FUNCTIONAL, EXPERIENCE or BUSINESS_VALUE"));
  }

  private static Optional<ImprovementKind> optionalKind(
      io.clientele.contracts.feedback.v1.Improvement.Kind kind) {
    if (kind == io.clientele.contracts.feedback.v1.Improvement.Kind.UNRECOGNIZED) {
      throw Field.invalid("kind", "is FUNCTIONAL, EXPERIENCE or BUSINESS_VALUE");
    }
    return kind == io.clientele.contracts.feedback.v1.Improvement.Kind.KIND_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(ImprovementKind.valueOf(kind.name()));
  }

  private static ImprovementState state(
      io.clientele.contracts.feedback.v1.Improvement.State state) {
    if (state == io.clientele.contracts.feedback.v1.Improvement.State.UNRECOGNIZED
        || state == io.clientele.contracts.feedback.v1.Improvement.State.STATE_UNSPECIFIED) {
      throw Field.invalid("state", "is PROPOSED, PLANNED, DOING, DONE or DROPPED");
    }
    return ImprovementState.valueOf(state.name());
  }

  /** Which improvements are asked for. */
  static BoardQuery query(ListImprovementsRequest request) {
    var states = new TreeSet<ImprovementState>();
    request.getStatesList().forEach(state -> states.add(state(state)));
    if (request.getOrder() == ListImprovementsRequest.Order.UNRECOGNIZED) {
      throw Field.invalid("order", "is PRIORITY or CREATED");
    }
    boolean byPriority = request.getOrder() != ListImprovementsRequest.Order.CREATED;
    return new BoardQuery(states, optionalKind(request.getKind()), request.getAspect(), byPriority);
  }

  /** A change of the fields that the mask names. */
  static ImprovementChange change(UpdateImprovementRequest request) {
    Set<String> mask = new HashSet<>(request.getUpdateMask().getPathsList());
    if (mask.isEmpty() || !PATHS.containsAll(mask)) {
      throw Field.invalid("update_mask", "names at least one of " + new TreeSet<>(PATHS));
    }
    var message = request.getImprovement();
    return new ImprovementChange(
        message.getEtag(),
        old -> merged(old, message, mask),
        mask.contains("state") ? Optional.of(state(message.getState())) : Optional.empty(),
        mask.contains("done_at") && message.hasDoneAt()
            ? Optional.of(instant(message.getDoneAt()))
            : Optional.empty(),
        request.getBy(),
        request.getNote());
  }

  private static Plan merged(
      Plan old, io.clientele.contracts.feedback.v1.Improvement message, Set<String> mask) {
    return new Plan(
        mask.contains("title") ? message.getTitle() : old.title(),
        mask.contains("description") ? message.getDescription() : old.description(),
        mask.contains("kind") ? kind(message.getKind()) : old.kind(),
        mask.contains("aspect") ? message.getAspect() : old.aspect(),
        mask.contains("theme_ids") ? message.getThemeIdsList() : old.themeIds(),
        mask.contains("effort") ? message.getEffort() : old.effort(),
        mask.contains("confidence") ? message.getConfidence() : old.confidence(),
        mask.contains("weight") ? message.getWeight() : old.weight(),
        mask.contains("notice_en") ? message.getNoticeEn() : old.noticeEn(),
        mask.contains("notice_zh") ? message.getNoticeZh() : old.noticeZh());
  }

  private static Instant instant(Timestamp time) {
    boolean bounded =
        time.getSeconds() >= 0
            && time.getSeconds() <= LATEST.getEpochSecond()
            && time.getNanos() >= 0
            && time.getNanos() < 1_000_000_000;
    if (!bounded) {
      throw Field.invalid("done_at", "lies not within the years 1970 and 9999");
    }
    return ImprovementRows.micros(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
  }

  static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  /** An improvement as it is answered. */
  static io.clientele.contracts.feedback.v1.Improvement message(Improvement improvement) {
    Plan plan = improvement.plan();
    var message =
        io.clientele.contracts.feedback.v1.Improvement.newBuilder()
            .setImprovementId(improvement.id())
            .setTitle(plan.title())
            .setDescription(plan.description())
            .setKind(
                io.clientele.contracts.feedback.v1.Improvement.Kind.valueOf(plan.kind().name()))
            .setAspect(plan.aspect())
            .addAllThemeIds(plan.themeIds())
            .setEffort(plan.effort())
            .setConfidence(plan.confidence())
            .setWeight(plan.weight())
            .setState(stateMessage(improvement.state()))
            .setNoticeEn(plan.noticeEn())
            .setNoticeZh(plan.noticeZh())
            .setCreatedAt(timestamp(improvement.createdAt()))
            .setUpdatedAt(timestamp(improvement.updatedAt()))
            .setEtag(Long.toString(improvement.version()))
            .setReach(improvement.reach())
            .setPolarity(improvement.polarity())
            .setImpact(improvement.impact())
            .setPriority(improvement.priority());
    Optional.ofNullable(improvement.doneAt()).ifPresent(time -> message.setDoneAt(timestamp(time)));
    return message.build();
  }

  static io.clientele.contracts.feedback.v1.Improvement.State stateMessage(ImprovementState state) {
    return io.clientele.contracts.feedback.v1.Improvement.State.valueOf(state.name());
  }

  /**
   * A page of the board.
   *
   * @param found one more than the page holds, where there are so many
   */
  static ListImprovementsResponse response(BoardQuery query, List<Improvement> found, int size) {
    List<Improvement> page = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
    ListImprovementsResponse.Builder response = ListImprovementsResponse.newBuilder();
    page.forEach(improvement -> response.addImprovements(message(improvement)));
    if (found.size() > size) {
      Improvement last = page.getLast();
      String first =
          query.byPriority()
              ? Double.toString(last.priority())
              : Long.toString(LoopMessages.micros(last.createdAt()));
      response.setNextPageToken(Place.after(query.scope(), first, last.id()).token());
    }
    return response.build();
  }
}
