/** Uploads of whole files and the operations that take them in. */
@NullMarked
package io.clientele.gateway.imports;

import org.jspecify.annotations.NullMarked;
