/** What to do next for a customer: rules of the business from classifications to actions. */
@NullMarked
package io.clientele.scoring.playbook;

import org.jspecify.annotations.NullMarked;
