package io.clientele.scoring.scorecard;

import java.time.Instant;

/** A backtest and what it was of. */
record StoredBacktest(
    String id, String scorecardId, Instant asOf, Outcome outcome, Backtest backtest) {}
