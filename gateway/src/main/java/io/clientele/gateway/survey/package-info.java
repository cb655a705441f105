/** Surveys: defines, invites, takes answers, and shows the page behind a link. */
@NullMarked
package io.clientele.gateway.survey;

import org.jspecify.annotations.NullMarked;
