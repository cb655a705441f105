/** How one customer shops, told: over time, and figure by figure. */
@NullMarked
package io.clientele.scoring.shopper;

import org.jspecify.annotations.NullMarked;
