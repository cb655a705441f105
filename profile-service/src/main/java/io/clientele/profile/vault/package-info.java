/** Keeps personal data unreadable for whoever reads the database alone. */
@NullMarked
package io.clientele.profile.vault;

import org.jspecify.annotations.NullMarked;
