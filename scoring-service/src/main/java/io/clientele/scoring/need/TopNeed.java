package io.clientele.scoring.need;

/**
 * The strongest need of a person, as of the last look at everybody.
 *
 * @param needs of how many
 */
public record TopNeed(CustomerNeed need, int needs) {}
