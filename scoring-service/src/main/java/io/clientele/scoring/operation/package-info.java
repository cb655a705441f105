/** Work in the background that outlives a call. */
@NullMarked
package io.clientele.scoring.operation;

import org.jspecify.annotations.NullMarked;
