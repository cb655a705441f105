/** Takes files in: stages their lines durably and applies them in the background. */
@NullMarked
package io.clientele.profile.imports;

import org.jspecify.annotations.NullMarked;
