/** Labels that rules, models and persons put on customers. */
@NullMarked
package io.clientele.profile.tag;

import org.jspecify.annotations.NullMarked;
