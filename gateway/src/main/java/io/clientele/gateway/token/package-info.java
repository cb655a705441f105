/** Tokens of an identity provider, beside keys. */
@NullMarked
package io.clientele.gateway.token;

import org.jspecify.annotations.NullMarked;
