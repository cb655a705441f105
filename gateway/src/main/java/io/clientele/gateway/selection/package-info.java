/** Answers with the fields alone that were asked for. */
@NullMarked
package io.clientele.gateway.selection;

import org.jspecify.annotations.NullMarked;
