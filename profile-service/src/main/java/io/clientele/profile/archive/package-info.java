/** Finds customers, and tells what happened to one. */
@NullMarked
package io.clientele.profile.archive;

import org.jspecify.annotations.NullMarked;
