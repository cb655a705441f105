package io.clientele.profile.audit;

import io.clientele.profile.value.Fields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One thing that somebody did. Texts are cut and cleaned and not refused: a log takes in whatever
 * happened.
 *
 * @param entryId of the one who tells it
 * @param at in whole microseconds
 * @param actor the name of a key or the subject of a token; empty where nobody was let in
 * @param role roles of the actor, parted by commas
 * @param path with names of parameters in the place of their values
 * @param customerId whom it was about; empty where the path names nobody, or that person is erased
 * @param resource what else the path names
 * @param status of the answer; 0 where the caller left before it came
 * @param times how many calls it stands for, from 1 on
 */
record AuditEntry(
    String entryId,
    Instant at,
    String actor,
    ActorKind actorKind,
    String role,
    String operation,
    String path,
    String customerId,
    String resource,
    int status,
    String requestId,
    long times) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST = 300;

  AuditEntry {
    if (!ID.matcher(entryId).matches()) {
      throw Fields.invalid("entry_id", "takes 1 to 64 of A-Z, a-z, 0-9, '_' and '-'");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
    actor = kept(actor);
    role = kept(role);
    operation = kept(operation);
    path = kept(path);
    customerId = kept(customerId);
    resource = kept(resource);
    requestId = kept(requestId);
    times = Math.max(1, times);
  }

  /** The same after the person was erased. */
  AuditEntry ofSomebodyErased() {
    return new AuditEntry(
        entryId, at, actor, actorKind, role, operation, path, "", resource, status, requestId,
        times);
  }

  private static String kept(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.chars().anyMatch(Character::isISOControl)
        ? cut.replaceAll("\\p{Cntrl}", "\uFFFD")
        : cut;
  }
}
