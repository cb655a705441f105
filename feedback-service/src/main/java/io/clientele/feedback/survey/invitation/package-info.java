/** Chooses whom to ask, and keeps what became of it. */
@NullMarked
package io.clientele.feedback.survey.invitation;

import org.jspecify.annotations.NullMarked;
