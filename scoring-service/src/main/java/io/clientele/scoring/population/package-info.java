/** Populations of values: distributions, ranks and how steady a rank is. */
@NullMarked
package io.clientele.scoring.population;

import org.jspecify.annotations.NullMarked;
