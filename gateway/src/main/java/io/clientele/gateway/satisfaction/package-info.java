/** How satisfied customers are, and what moves them. */
@NullMarked
package io.clientele.gateway.satisfaction;

import org.jspecify.annotations.NullMarked;
