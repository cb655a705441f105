/** What of the code a call is for. */
@NullMarked
package io.clientele.gateway.called;

import org.jspecify.annotations.NullMarked;
