package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.imports.LineContent.OfCustomer;
import io.clientele.profile.imports.LineContent.OfOrder;
import io.clientele.profile.imports.LineContent.Unreadable;
import io.clientele.profile.intake.Act.Identified;
import io.clientele.profile.intake.Fact;
import io.clientele.profile.intake.Problem;
import io.clientele.profile.intake.Verdict;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes facts of staged lines, and verdicts on lines of the verdicts on facts. */
final class FactAssembly {

  private FactAssembly() {}

  /**
   * The facts and problems that lines come to.
   *
   * @param uploaded stands in for a time that a line does not tell
   */
  static List<Candidate> candidates(List<StagedLine> lines, Instant uploaded, Instant now) {
    List<Candidate> candidates = new ArrayList<>();
    Map<Long, List<StagedLine>> orders = new LinkedHashMap<>();
    for (StagedLine line : lines) {
      switch (line.content()) {
        case Unreadable(Problem problem) -> candidates.add(Candidate.of(problem, line));
        case OfCustomer customer -> candidates.add(identified(line, customer, uploaded, now));
        case OfOrder _ ->
            orders.computeIfAbsent(line.position(), position -> new ArrayList<>()).add(line);
        case LineContent.OfFeedback _ ->
            throw new IllegalArgumentException("feedback is not a fact");
      }
    }
    orders.values().forEach(order -> candidates.addAll(OrderAssembly.of(order, now)));
    return candidates;
  }

  private static Candidate identified(
      StagedLine line, OfCustomer customer, Instant uploaded, Instant now) {
    try {
      Identity identity =
          new Identity(
              Fields.id("customer_id", customer.customerId()),
              observed(customer.observedAt(), uploaded, now),
              customer.attributes());
      return Candidate.of(Fact.of(line.itemId(), new Identified(identity)), line);
    } catch (ClienteleException refusal) {
      return Candidate.of(Problem.of(refusal), line);
    }
  }

  private static Moment observed(@Nullable Instant told, Instant uploaded, Instant now) {
    return told == null
        ? Moment.assumed(uploaded)
        : Moment.told(Fields.time("observed_at", told, now));
  }

  /** What became of each line. */
  static List<LineVerdict> verdicts(List<Candidate> candidates, List<Verdict> verdicts) {
    List<LineVerdict> lines = new ArrayList<>();
    for (int index = 0; index < verdicts.size(); index++) {
      Verdict verdict = inTermsOfLines(verdicts.get(index));
      candidates.get(index).lines().forEach(line -> lines.add(new LineVerdict(line, verdict)));
    }
    return lines;
  }

  // Message ids are the import's own: what the file's author can mend is the order's id.
  private static Verdict inTermsOfLines(Verdict verdict) {
    Problem problem = verdict.problem();
    if (problem == null || problem.code() != ErrorCode.CONTENT_CONFLICT) {
      return verdict;
    }
    return Verdict.rejected(
        new Problem(
            ErrorCode.CONTENT_CONFLICT,
            "order_id",
            "an order or refund with this id was stored before with other content"));
  }
}
