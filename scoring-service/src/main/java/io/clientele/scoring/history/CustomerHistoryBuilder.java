package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import java.util.ArrayList;
import java.util.List;

/** The parts of a history while its rows are read. */
final class CustomerHistoryBuilder {
  final List<PurchaseTotal> purchases = new ArrayList<>();
  final List<RefundLine> refunds = new ArrayList<>();
  final List<Opinion> opinions = new ArrayList<>();
}
