/** How often who may call, and how long wrong keys have to wait. */
@NullMarked
package io.clientele.gateway.limit;

import org.jspecify.annotations.NullMarked;
