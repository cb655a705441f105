/** Playbooks: what to do next for a customer, and what came of it. */
@NullMarked
package io.clientele.gateway.playbook;

import org.jspecify.annotations.NullMarked;
