/** Serves the web console, which the build puts beside the classes. */
@NullMarked
package io.clientele.gateway.console;

import org.jspecify.annotations.NullMarked;
