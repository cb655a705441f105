package io.clientele.profile.account;

import io.clientele.profile.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account's people did, together.
 *
 * @param members persons, each once
 * @param netRevenue orders minus refunds, one of each currency
 * @param roles how many members have each role
 * @param keyAccount among the accounts that together bring 80 % of the net revenue in the account's
 *     main currency
 */
record Rollup(
    long members,
    long orders,
    List<Money> netRevenue,
    @Nullable Instant firstOrderAt,
    @Nullable Instant lastOrderAt,
    SortedMap<Role, Long> roles,
    boolean keyAccount) {}
