/** The settings of the models and the policies made of them. */
@NullMarked
package io.clientele.scoring.policy;

import org.jspecify.annotations.NullMarked;
