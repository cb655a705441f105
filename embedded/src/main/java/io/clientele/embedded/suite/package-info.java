/** The suite on this machine: what belongs to it, what of it runs, and bringing the rest about. */
@NullMarked
package io.clientele.embedded.suite;

import org.jspecify.annotations.NullMarked;
