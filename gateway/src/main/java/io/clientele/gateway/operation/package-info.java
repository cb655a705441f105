/** What becomes of work that takes longer than a call, whichever service does it. */
@NullMarked
package io.clientele.gateway.operation;

import org.jspecify.annotations.NullMarked;
