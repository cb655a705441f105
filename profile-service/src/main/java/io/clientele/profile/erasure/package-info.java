/** Forgets people for good, in all services, and keeps what is told of them later out. */
@NullMarked
package io.clientele.profile.erasure;

import org.jspecify.annotations.NullMarked;
