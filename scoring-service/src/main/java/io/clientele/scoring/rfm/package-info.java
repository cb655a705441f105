/** Recency, frequency and monetary value: scores of 1 to 5 and the named group they make. */
@NullMarked
package io.clientele.scoring.rfm;

import org.jspecify.annotations.NullMarked;
