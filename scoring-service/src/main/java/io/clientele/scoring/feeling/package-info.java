/** Tells how satisfied customers are, one by one and all together, and what moves them. */
@NullMarked
package io.clientele.scoring.feeling;

import org.jspecify.annotations.NullMarked;
