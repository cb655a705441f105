/** Senders and how far they are trusted. */
@NullMarked
package io.clientele.profile.source;

import org.jspecify.annotations.NullMarked;
