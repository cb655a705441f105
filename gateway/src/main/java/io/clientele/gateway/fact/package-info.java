/** What senders tell, as facts: the same whatever format it came in. */
@NullMarked
package io.clientele.gateway.fact;

import org.jspecify.annotations.NullMarked;
