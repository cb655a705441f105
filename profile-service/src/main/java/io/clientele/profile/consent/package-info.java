/** What people allow, for which purpose, and how that is known. */
@NullMarked
package io.clientele.profile.consent;

import org.jspecify.annotations.NullMarked;
