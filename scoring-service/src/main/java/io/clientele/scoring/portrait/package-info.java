/** All that is known of a person at a time, as expressions name it. */
@NullMarked
package io.clientele.scoring.portrait;

import org.jspecify.annotations.NullMarked;
