/** Runs the whole suite on one machine. */
@NullMarked
package io.clientele.embedded;

import org.jspecify.annotations.NullMarked;
