/** Values that every feature speaks of: ids, texts, times, money. */
@NullMarked
package io.clientele.profile.value;

import org.jspecify.annotations.NullMarked;
