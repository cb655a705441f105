/** Value tiers: who belongs to the best share of the buyers. */
@NullMarked
package io.clientele.scoring.value;

import org.jspecify.annotations.NullMarked;
