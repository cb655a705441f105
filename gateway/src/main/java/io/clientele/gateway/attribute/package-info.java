/** What can be known of customers, who tells it and how good it is. */
@NullMarked
package io.clientele.gateway.attribute;

import org.jspecify.annotations.NullMarked;
