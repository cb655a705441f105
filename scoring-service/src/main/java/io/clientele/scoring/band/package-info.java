/** The bands of scorecards as labels, so that their changes are recorded and told. */
@NullMarked
package io.clientele.scoring.band;

import org.jspecify.annotations.NullMarked;
