/** The OpenAPI document and the front door. */
@NullMarked
package io.clientele.gateway.api;

import org.jspecify.annotations.NullMarked;
