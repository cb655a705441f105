package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what became of the items of a request. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The outcomes, in the order of the items. An item is accepted where the store holds its content
   * by this request; of several equal items in one request the first is, and the others are
   * duplicates.
   *
   * @param stored what stands in the store under the id of each acceptable item
   */
  static List<Outcome> of(List<Candidate> items, Map<String, Stored> stored) {
    Set<String> accepted = new HashSet<>();
    return items.stream().map(item -> outcome(item, stored, accepted)).toList();
  }

  private static Outcome outcome(Candidate item, Map<String, Stored> stored, Set<String> accepted) {
    return switch (item) {
      case Candidate.Refused refused -> new Outcome.Rejected(refused.why());
      case Candidate.Acceptable acceptable -> {
        String id = acceptable.feedback().feedbackId();
        Stored standing = stored.get(id);
        if (standing == null) {
          throw new IllegalStateException("of an acceptable item it is known what became of it");
        }
        if (!standing.digest().equals(acceptable.digest())) {
          yield new Outcome.Rejected(conflict());
        }
        yield switch (standing.standing()) {
          case BY_THIS_REQUEST ->
              accepted.add(id) ? new Outcome.Accepted() : new Outcome.Duplicate();
          case BEFORE -> new Outcome.Duplicate();
          case NOWHERE -> new Outcome.Rejected(erased());
        };
      }
    };
  }

  private static ClienteleException erased() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_ERASED,
        "customer_id",
        "this customer was erased for good; who comes back is a new customer with another id");
  }

  private static ClienteleException conflict() {
    return new ClienteleException(
        ErrorCode.CONTENT_CONFLICT,
        "feedback_id",
        "feedback_id was used before with other content; send new feedback under an id of its own");
  }
}
