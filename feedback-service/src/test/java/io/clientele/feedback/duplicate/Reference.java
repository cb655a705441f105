package io.clientele.feedback.duplicate;

import java.time.Duration;
import java.util.List;

/** The marks by the letter of their definition, by comparing with everything. */
final class Reference {

  private Reference() {}

  static Mark mark(Saying saying, List<Saying> before, Marking marking) {
    if (saying.likeness().isEmpty()) {
      return Mark.GENUINE;
    }
    if (saying.spam()) {
      return Mark.SPAM;
    }
    List<Saying> alike =
        before.stream()
            .filter(one -> one.likeness().isPresent())
            .filter(one -> one.likeness().get().isLike(saying.likeness().get()))
            .filter(one ->
                Duration.between(one.at(), saying.at()).abs().compareTo(marking.window()) <= 0)
            .toList();
    boolean isLong = saying.likeness().get().isLong();
    if (alike.stream()
        .anyMatch(one ->
            one.customerId().equals(saying.customerId())
                && (isLong || one.orderId().equals(saying.orderId())))) {
      return Mark.DUPLICATE;
    }
    long others = alike.stream().map(Saying::customerId).distinct().count();
    return isLong && others + 1 >= marking.templateCustomers() ? Mark.TEMPLATE : Mark.GENUINE;
  }
}
