/** What others derive from, written down with the facts that it follows from. */
@NullMarked
package io.clientele.profile.change;

import org.jspecify.annotations.NullMarked;
