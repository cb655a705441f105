/**
 * Expressions of a business over what is known of a customer: checked when written, safe to run.
 */
@NullMarked
package io.clientele.scoring.expression;

import org.jspecify.annotations.NullMarked;
