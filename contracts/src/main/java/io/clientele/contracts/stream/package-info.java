/** What a server of streams has to know of those who listen. */
@NullMarked
package io.clientele.contracts.stream;

import org.jspecify.annotations.NullMarked;
