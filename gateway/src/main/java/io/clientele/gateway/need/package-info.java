/** What customers need: asked for, said, or shown. */
@NullMarked
package io.clientele.gateway.need;

import org.jspecify.annotations.NullMarked;
