package io.clientele.scoring.standing;

import io.clientele.scoring.model.InForce;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.SortedMap;

/**
 * One consistent view of the base at a time.
 *
 * @param connection within the transaction that sees it
 * @param snapshot the rows of {@code standing} that are right for the time
 * @param cuts by currency
 * @param valueCuts by currency
 * @param models in force; knowledge of today also where the time is past
 */
public record Moment(
    SqlConnection connection,
    Instant asOf,
    long snapshot,
    SortedMap<String, Cuts> cuts,
    SortedMap<String, ValueCuts> valueCuts,
    InForce models) {}
