/** Who is likely to leave, learned from those of whom it is known: plain mathematics of values. */
@NullMarked
package io.clientele.scoring.churn;

import org.jspecify.annotations.NullMarked;
