/** What many customers say of one aspect in like words. */
@NullMarked
package io.clientele.gateway.theme;

import org.jspecify.annotations.NullMarked;
