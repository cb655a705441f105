/** Tells profile-service what answers say of customers, until it has heard. */
@NullMarked
package io.clientele.feedback.survey.telling;

import org.jspecify.annotations.NullMarked;
