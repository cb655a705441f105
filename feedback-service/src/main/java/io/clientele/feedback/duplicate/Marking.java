package io.clientele.feedback.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which texts count.
 *
 * @param window texts further apart in time do not touch one another; positive
 * @param templateCustomers from how many customers on the same text is a template; at least 2
 */
public record Marking(Duration window, int templateCustomers) {

  public Marking {
    if (!window.isPositive() || templateCustomers < 2) {
      throw new IllegalArgumentException(
          "the window is positive and a template of at least 2 customers, not %s and %d"
              .formatted(window, templateCustomers));
    }
  }

  /**
   * The marks of texts that come together, in their order: each is compared with what was stored
   * and with those before it.
   *
   * @param earlier what was stored, for each
   */
  List<Mark> marks(List<Saying> sayings, List<Earlier> earlier) {
    List<Mark> marks = new ArrayList<>(sayings.size());
    List<Saying> before = new ArrayList<>();
    for (int i = 0; i < sayings.size(); i++) {
      Saying saying = sayings.get(i);
      marks.add(mark(saying, earlier.get(i), before));
      if (!earlier.get(i).settled() && saying.likeness().isPresent()) {
        before.add(saying);
      }
    }
    return marks;
  }

  private Mark mark(Saying saying, Earlier earlier, List<Saying> before) {
    if (saying.spam()) {
      return Mark.SPAM;
    }
    if (earlier.repeated() || before.stream().anyMatch(one -> saying.repeats(one, window))) {
      return Mark.DUPLICATE;
    }
    return isTemplate(saying, earlier, before) ? Mark.TEMPLATE : Mark.GENUINE;
  }

  private boolean isTemplate(Saying saying, Earlier earlier, List<Saying> before) {
    if (!saying.isLong()) {
      return false;
    }
    Set<String> customers = new HashSet<>(earlier.customers());
    for (Saying one : before) {
      if (saying.isLike(one, window)) {
        customers.add(one.customerId());
      }
    }
    customers.add(saying.customerId());
    return customers.size() >= templateCustomers;
  }
}
