/** The channels to the services behind the edge. */
@NullMarked
package io.clientele.gateway.upstream;

import org.jspecify.annotations.NullMarked;
