/** The audit log: who read personal data, who changed what, and who was not let in. */
@NullMarked
package io.clientele.gateway.audit;

import org.jspecify.annotations.NullMarked;
