/** What many customers say of one aspect in like words, under ids that stay. */
@NullMarked
package io.clientele.feedback.theme;

import org.jspecify.annotations.NullMarked;
