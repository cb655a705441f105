/** Forgets customers for good. */
@NullMarked
package io.clientele.scoring.erasure;

import org.jspecify.annotations.NullMarked;
