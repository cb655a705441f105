/** Scores that a business defines: indicators, bins or functions, weights and bands. */
@NullMarked
package io.clientele.gateway.scorecard;

import org.jspecify.annotations.NullMarked;
