/** Tier policies, their simulations, and the tiers that customers have by them. */
@NullMarked
package io.clientele.gateway.tier;

import org.jspecify.annotations.NullMarked;
