/**
 * Scores that a business defines from indicators, their points and weights, and what they are
 * worth.
 */
@NullMarked
package io.clientele.scoring.scorecard;

import org.jspecify.annotations.NullMarked;
