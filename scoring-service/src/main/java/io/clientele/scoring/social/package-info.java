/** What a person is to others: who shares, invites and brings others along. */
@NullMarked
package io.clientele.scoring.social;

import org.jspecify.annotations.NullMarked;
