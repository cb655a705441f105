/** What the whole base is worth, and how it moves. */
@NullMarked
package io.clientele.gateway.value;

import org.jspecify.annotations.NullMarked;
