/** A business's own labels: corrections, and models that were learnt from them. */
@NullMarked
package io.clientele.gateway.textmodel;

import org.jspecify.annotations.NullMarked;
