/** Recency, frequency and monetary value: scores from 1 up and the named group they make. */
@NullMarked
package io.clientele.scoring.rfm;

import org.jspecify.annotations.NullMarked;
