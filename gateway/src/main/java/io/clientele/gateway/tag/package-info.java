/** Labels that somebody or something puts on customers. */
@NullMarked
package io.clientele.gateway.tag;

import org.jspecify.annotations.NullMarked;
