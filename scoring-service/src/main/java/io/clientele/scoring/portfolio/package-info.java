/** What the whole base is worth, how it is spread, and how it moves. */
@NullMarked
package io.clientele.scoring.portfolio;

import org.jspecify.annotations.NullMarked;
