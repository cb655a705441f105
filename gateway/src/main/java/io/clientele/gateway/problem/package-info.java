/** Every refusal of the edge as a problem document (RFC 9457). */
@NullMarked
package io.clientele.gateway.problem;

import org.jspecify.annotations.NullMarked;
