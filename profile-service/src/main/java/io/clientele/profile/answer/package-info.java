/** Answers to requests that their senders have named: a repeat does nothing twice. */
@NullMarked
package io.clientele.profile.answer;

import org.jspecify.annotations.NullMarked;
