/** The audit log: who read personal data, and who changed what. */
@NullMarked
package io.clientele.profile.audit;

import org.jspecify.annotations.NullMarked;
