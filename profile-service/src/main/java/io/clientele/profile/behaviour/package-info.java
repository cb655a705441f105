/** What customers did, by its name. */
@NullMarked
package io.clientele.profile.behaviour;

import org.jspecify.annotations.NullMarked;
