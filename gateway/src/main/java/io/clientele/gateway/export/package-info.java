/** Everything that is known of one person, as a file. */
@NullMarked
package io.clientele.gateway.export;

import org.jspecify.annotations.NullMarked;
