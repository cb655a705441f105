/** Who is the same person: identifiers, what links them, and the ledger of merges. */
@NullMarked
package io.clientele.profile.identity;

import org.jspecify.annotations.NullMarked;
