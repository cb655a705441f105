/** How long facts are kept, by kind, and their deletion when that time is over. */
@NullMarked
package io.clientele.profile.retention;

import org.jspecify.annotations.NullMarked;
