/** Who was erased, told by hashes alone. */
@NullMarked
package io.clientele.scoring.tombstone;

import org.jspecify.annotations.NullMarked;
