/** The whole base in figures, and how current they are. */
@NullMarked
package io.clientele.gateway.summary;

import org.jspecify.annotations.NullMarked;
