/** What traces tell, and what they do not. */
@NullMarked
package io.clientele.gateway.trace;

import org.jspecify.annotations.NullMarked;
