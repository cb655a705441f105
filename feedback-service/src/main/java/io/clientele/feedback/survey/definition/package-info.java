/**
 * What is asked: questionnaires, their versions, and which question is asked after which answers.
 */
@NullMarked
package io.clientele.feedback.survey.definition;

import org.jspecify.annotations.NullMarked;
