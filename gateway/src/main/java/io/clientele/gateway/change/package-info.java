/** Changes of classifications, as they happen and as they happened. */
@NullMarked
package io.clientele.gateway.change;

import org.jspecify.annotations.NullMarked;
