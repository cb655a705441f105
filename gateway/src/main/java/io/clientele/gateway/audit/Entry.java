package io.clientele.gateway.audit;

import java.time.Instant;

/**
 * One entry of the log.
 *
 * @param id never given twice
 * @param at when it began; of counted calls the minute
 * @param status of the answer; 0: the caller left before it was whole
 * @param requestId empty of counted calls
 * @param times how many calls it stands for
 */
record Entry(
    String id,
    Instant at,
    Actor actor,
    Act act,
    Named named,
    int status,
    String requestId,
    long times) {}
