/** The commands that a user gives. */
@NullMarked
package io.clientele.embedded.cli;

import org.jspecify.annotations.NullMarked;
