/** How severe a complaint is and how soon it is to be seen to: both as tables, with reasons. */
@NullMarked
package io.clientele.feedback.urgency;

import org.jspecify.annotations.NullMarked;
