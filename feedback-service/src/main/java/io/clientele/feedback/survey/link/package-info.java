/** Signed links: each leads one customer to one version of one survey, once. */
@NullMarked
package io.clientele.feedback.survey.link;

import org.jspecify.annotations.NullMarked;
