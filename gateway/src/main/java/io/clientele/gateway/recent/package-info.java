/** Answers that are given again for less than a second, unless something has changed. */
@NullMarked
package io.clientele.gateway.recent;

import org.jspecify.annotations.NullMarked;
