/** Whether a classification is worth having. */
@NullMarked
package io.clientele.gateway.evaluation;

import org.jspecify.annotations.NullMarked;
