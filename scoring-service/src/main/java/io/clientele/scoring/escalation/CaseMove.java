package io.clientele.scoring.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a complaint stands after a move.
 *
 * @param complaintId unique within the source
 * @param revision counts its moves; the greatest counts
 * @param level the highest step of escalation that was taken, 1 to {@value #GREATEST_LEVEL}; 0:
 *     none
 * @param breached whether a promise was missed
 * @param settled whether nothing is left to do
 */
public record CaseMove(
    String customerId,
    String source,
    String complaintId,
    long revision,
    int level,
    boolean breached,
    boolean settled) {

  static final int GREATEST_LEVEL = 9;

  private static final int ID_BYTES = 12;

  public CaseMove {
    level = Math.clamp(level, 0, GREATEST_LEVEL);
  }

  /** The id of the task of one level: there is one for each case and level, ever. */
  String taskId(int ofLevel) {
    String name = source + '\n' + complaintId + '\n' + ofLevel;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "tsk_case_" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
