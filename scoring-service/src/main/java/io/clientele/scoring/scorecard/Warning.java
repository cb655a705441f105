package io.clientele.scoring.scorecard;

/**
 * Something that is allowed and doubtful.
 *
 * @param code for example {@code NOT_MONOTONE}
 * @param field what it is about, for example {@code indicators[2].bins}
 */
public record Warning(String code, String field, String detail) {}
