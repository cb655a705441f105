/** Who is the same person: identifiers, merges and their undoing. */
@NullMarked
package io.clientele.gateway.identity;

import org.jspecify.annotations.NullMarked;
