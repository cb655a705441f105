/**
 * What the manifests promise: who runs, as whom, with which secrets, and that both sources agree.
 */
@NullMarked
package io.clientele.e2e.kubernetes;

import org.jspecify.annotations.NullMarked;
