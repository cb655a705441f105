package io.clientele.feedback.change;

import io.clientele.feedback.classification.Judgement;
import java.time.Instant;
import java.util.List;

/** What the change feed tells of a customer. */
public sealed interface News {

  /** When it happened. */
  Instant at();

  /**
   * Feedback was given, or somebody says that it was meant otherwise: how it was meant, without its
   * text. The greatest revision counts.
   *
   * @param rating 1 to 5; 0 where none was given
   * @param wishes names of the topics that the text asks for
   * @param aspects what the text judges
   * @param orderId the order that it is about; empty: of none
   * @param channel empty where it is not known
   * @param discounted said before, or a text of many: to be counted nowhere
   * @param revision counts what was said about how it is meant; 0 as it came in
   */
  record Feedback(
      String feedbackId,
      Instant at,
      double rating,
      Judgement judgement,
      List<String> wishes,
      List<JudgedAspect> aspects,
      String orderId,
      String channel,
      boolean discounted,
      long revision)
      implements News {

    public Feedback {
      wishes = List.copyOf(wishes);
      aspects = List.copyOf(aspects);
    }
  }

  /**
   * A question that measures satisfaction was answered.
   *
   * @param scoreId unique within the source
   * @param value within {@code lowest} and {@code highest}, the better end
   * @param orderId the order that it is about; empty: of none
   * @param channel empty where it is not known
   * @param surveyId the survey that asked; empty: none
   */
  record Score(
      String scoreId,
      Instant at,
      Metric metric,
      double value,
      double lowest,
      double highest,
      String orderId,
      String channel,
      String surveyId)
      implements News {

    public Score {
      if (scoreId.isBlank()) {
        throw new IllegalArgumentException("a score has an id");
      }
      if (!(lowest < highest && value >= lowest && value <= highest)) {
        throw new IllegalArgumentException("a score lies within its scale");
      }
    }
  }

  /**
   * A complaint was opened, moved on or escalated, or its solution was judged. The greatest
   * revision counts.
   *
   * @param complaintId unique within the source
   * @param at when it was moved
   * @param orderId the order that it is about; empty: of none
   * @param channel empty where it is not known
   * @param revision counts the moves of the complaint, from 1 on
   * @param escalationLevel the highest step that was taken, 1 to 9; 0: none
   * @param breached whether the first response or the resolution came too late or is overdue
   */
  record Complaint(
      String complaintId,
      Instant openedAt,
      Instant at,
      State state,
      Severity severity,
      Solution solution,
      String orderId,
      String channel,
      long revision,
      int escalationLevel,
      boolean breached)
      implements News {

    public Complaint {
      if (complaintId.isBlank() || revision < 1) {
        throw new IllegalArgumentException("a complaint has an id, and its moves count from 1 on");
      }
      if (escalationLevel < 0 || escalationLevel > 9) {
        throw new IllegalArgumentException("a complaint is escalated to a level of 0 to 9");
      }
    }
  }

  /** What a score measures. */
  enum Metric {
    /** Customer satisfaction score. */
    CSAT,
    /** Net promoter score. */
    NPS,
    /** Customer effort score; high is easy. */
    CES
  }

  /** Where a complaint stands. */
  enum State {
    OPEN,
    WAITING_FOR_CUSTOMER,
    WAITING_FOR_THIRD_PARTY,
    RESOLVED,
    REOPENED,
    CLOSED
  }

  /** How bad it is. */
  enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
  }

  /** What the customer says of the solution. */
  enum Solution {
    /** Nobody asked yet, or nobody answered. */
    UNKNOWN,
    SOLVED,
    UNSOLVED
  }
}
