/** Deletes what has been kept for as long as it is to be kept. */
@NullMarked
package io.clientele.profile.expiry;

import org.jspecify.annotations.NullMarked;
