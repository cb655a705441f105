/** Looks at persons, with all that is known of them, for labels that have to be computed. */
@NullMarked
package io.clientele.scoring.look;

import org.jspecify.annotations.NullMarked;
