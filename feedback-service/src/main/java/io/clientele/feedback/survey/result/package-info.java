/** Counts answers, and says how far the counts can be trusted. */
@NullMarked
package io.clientele.feedback.survey.result;

import org.jspecify.annotations.NullMarked;
