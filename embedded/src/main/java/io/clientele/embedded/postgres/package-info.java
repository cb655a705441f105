/** A real PostgreSQL on this machine, without installation. */
@NullMarked
package io.clientele.embedded.postgres;

import org.jspecify.annotations.NullMarked;
