/** Tells texts that were said before, or that many send alike, from those that count. */
@NullMarked
package io.clientele.feedback.duplicate;

import org.jspecify.annotations.NullMarked;
