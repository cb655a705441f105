/** Processes of this machine: started apart from this one, found again, ended. */
@NullMarked
package io.clientele.embedded.process;

import org.jspecify.annotations.NullMarked;
