/** Portraits and lists of customers. */
@NullMarked
package io.clientele.gateway.customer;

import org.jspecify.annotations.NullMarked;
