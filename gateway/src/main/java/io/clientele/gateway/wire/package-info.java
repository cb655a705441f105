/** Times, amounts and free-form structures between JSON and the gRPC contracts. */
@NullMarked
package io.clientele.gateway.wire;

import org.jspecify.annotations.NullMarked;
