/** What follows for persons when facts about them change. */
@NullMarked
package io.clientele.scoring.renewal;

import org.jspecify.annotations.NullMarked;
