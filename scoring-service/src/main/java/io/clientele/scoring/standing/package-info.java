/** Where every customer stands: statistics, the cuts of the population, and both at past times. */
@NullMarked
package io.clientele.scoring.standing;

import org.jspecify.annotations.NullMarked;
