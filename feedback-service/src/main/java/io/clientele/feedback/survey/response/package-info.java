/** Takes responses: checked, stored, recorded as feedback, told on. */
@NullMarked
package io.clientele.feedback.survey.response;

import org.jspecify.annotations.NullMarked;
