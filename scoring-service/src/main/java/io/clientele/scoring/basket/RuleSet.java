package io.clientele.scoring.basket;

import java.time.Instant;

/**
 * What was mined, without the rules themselves.
 *
 * @param seq the order in which they were made
 * @param capped baskets of which only some items counted
 * @param raisedSupport 0: it had not to be raised
 */
public record RuleSet(
    String id,
    long seq,
    MiningRequest request,
    Instant createdAt,
    long baskets,
    long capped,
    long items,
    long itemSets,
    long rules,
    double raisedSupport) {}
