/** Who may call the services of the suite over gRPC, and how a caller says who it is. */
@NullMarked
package io.clientele.contracts.caller;

import org.jspecify.annotations.NullMarked;
