/** What of a person a caller gets to see: the one place at which that is decided. */
@NullMarked
package io.clientele.gateway.masking;

import org.jspecify.annotations.NullMarked;
