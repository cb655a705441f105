/** Scores of customers: classification and the gRPC edge. */
@NullMarked
package io.clientele.scoring.score;

import org.jspecify.annotations.NullMarked;
