/** What became of the items of one request. */
@NullMarked
package io.clientele.gateway.intake;

import org.jspecify.annotations.NullMarked;
