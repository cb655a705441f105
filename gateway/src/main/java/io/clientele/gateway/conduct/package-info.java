/** How customers buy, over time. */
@NullMarked
package io.clientele.gateway.conduct;

import org.jspecify.annotations.NullMarked;
