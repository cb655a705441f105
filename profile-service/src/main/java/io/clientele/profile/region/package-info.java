/** Countries, and the administrative divisions of China, by code and name. */
@NullMarked
package io.clientele.profile.region;

import org.jspecify.annotations.NullMarked;
