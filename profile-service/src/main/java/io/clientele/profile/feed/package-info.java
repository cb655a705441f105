/**
 * The change feed: every committed change once, in an order that never skips one that commits late.
 */
@NullMarked
package io.clientele.profile.feed;

import org.jspecify.annotations.NullMarked;
