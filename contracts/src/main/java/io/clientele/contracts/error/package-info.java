/** The error codes of the suite and how they travel over gRPC. */
@NullMarked
package io.clientele.contracts.error;

import org.jspecify.annotations.NullMarked;
