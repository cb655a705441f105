package io.clientele.scoring.playbook;

import java.time.Instant;

/**
 * That somebody was in touch with a person.
 *
 * @param rule which it was for; empty: none
 */
record Contact(String rule, Instant at) {}
