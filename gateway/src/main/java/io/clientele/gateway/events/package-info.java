/** Facts as CloudEvents. */
@NullMarked
package io.clientele.gateway.events;

import org.jspecify.annotations.NullMarked;
