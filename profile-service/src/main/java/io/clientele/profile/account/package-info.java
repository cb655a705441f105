/** Organisations that buy, their people, and what those brought in together. */
@NullMarked
package io.clientele.profile.account;

import org.jspecify.annotations.NullMarked;
