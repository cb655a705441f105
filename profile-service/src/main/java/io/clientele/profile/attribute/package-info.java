/** What is known of customers, attribute by attribute. */
@NullMarked
package io.clientele.profile.attribute;

import org.jspecify.annotations.NullMarked;
