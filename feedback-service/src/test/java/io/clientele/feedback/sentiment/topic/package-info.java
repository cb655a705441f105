@NullMarked
package io.clientele.feedback.sentiment.topic;

import org.jspecify.annotations.NullMarked;
