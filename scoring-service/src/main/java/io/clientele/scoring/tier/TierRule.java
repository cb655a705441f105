package io.clientele.scoring.tier;

import java.util.Optional;

/**
 * One tier above the base.
 *
 * @param entry reached from here on
 * @param exit kept from here on
 */
public record TierRule(
    String tier,
    String nameEn,
    String nameZh,
    double entry,
    double exit,
    Optional<YearlyCost> yearlyCost) {}
