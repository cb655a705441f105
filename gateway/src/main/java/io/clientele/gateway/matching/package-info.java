/** Pairs of customers who may be one person. */
@NullMarked
package io.clientele.gateway.matching;

import org.jspecify.annotations.NullMarked;
