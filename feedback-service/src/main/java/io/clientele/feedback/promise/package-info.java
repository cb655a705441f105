/** What is promised to whom: how soon there is an answer and a solution, by tier and priority. */
@NullMarked
package io.clientele.feedback.promise;

import org.jspecify.annotations.NullMarked;
