/** Surveys: asks customers, takes their answers and counts them. */
@NullMarked
package io.clientele.feedback.survey;

import org.jspecify.annotations.NullMarked;
