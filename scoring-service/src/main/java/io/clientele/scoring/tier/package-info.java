/** Tier policies: who rises, who falls, and when. */
@NullMarked
package io.clientele.scoring.tier;

import org.jspecify.annotations.NullMarked;
