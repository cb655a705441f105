/** How often a customer buys, and until when that may be said. */
@NullMarked
package io.clientele.scoring.frequency;

import org.jspecify.annotations.NullMarked;
