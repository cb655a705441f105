/** Cells that a spreadsheet would take for something else than text. */
@NullMarked
package io.clientele.gateway.spreadsheet;

import org.jspecify.annotations.NullMarked;
