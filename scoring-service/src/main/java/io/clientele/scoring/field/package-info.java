/** Refusals that name the field at fault. */
@NullMarked
package io.clientele.scoring.field;

import org.jspecify.annotations.NullMarked;
