package io.clientele.scoring.playbook;

/**
 * That a rule holds of a person.
 *
 * @param heldOut whether the rule leaves the person alone
 * @param asked whether a task was put on the list
 */
record Holding(String personId, String rule, boolean heldOut, boolean asked) {}
