/** Whether a classification is worth having: statistics of groups, and a verdict in plain words. */
@NullMarked
package io.clientele.scoring.evaluation;

import org.jspecify.annotations.NullMarked;
