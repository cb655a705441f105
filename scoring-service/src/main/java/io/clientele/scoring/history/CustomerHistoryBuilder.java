package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import io.clientele.scoring.satisfaction.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a person's history while the rows of all his ids are read. */
final class CustomerHistoryBuilder {
  final List<PurchaseTotal> purchases = new ArrayList<>();
  final List<RefundLine> refunds = new ArrayList<>();
  final List<Opinion> opinions = new ArrayList<>();
  final List<Signal> signals = new ArrayList<>();
  Doings doings = Doings.NONE;
  private @Nullable Instant firstSeenAt;

  void seen(Instant at) {
    if (firstSeenAt == null || at.isBefore(firstSeenAt)) {
      firstSeenAt = at;
    }
  }

  /** The history of the person, if any of his ids is known. */
  Optional<CustomerHistory> history(String personId) {
    return Optional.ofNullable(firstSeenAt)
        .map(first ->
            new CustomerHistory(personId, first, purchases, refunds, opinions, signals, doings));
  }
}
