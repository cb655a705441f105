package io.clientele.feedback.erasure;

import java.util.List;

/**
 * A table that holds something of customers.
 *
 * @param holds what a receipt calls its rows
 */
record ErasedTable(String name, String holds) {

  /** All of them. */
  static final List<ErasedTable> ALL =
      List.of(
          new ErasedTable("feedback", "feedback"),
          new ErasedTable("survey_invitation", "survey_invitations"),
          new ErasedTable("survey_telling", "survey_tellings"),
          new ErasedTable("survey_response", "survey_responses"),
          new ErasedTable("improvement_feedback", "improvement_links"),
          new ErasedTable("notice", "notices"),
          new ErasedTable("theme_member", "theme_members"),
          new ErasedTable("complaint_event", "complaint_events"),
          new ErasedTable("complaint", "complaints"),
          new ErasedTable("correction", "corrections"),
          new ErasedTable("change", "changes"));

  /** Deletes the rows of the customers {@code $1}. */
  String delete() {
    return "delete from " + name + " where customer_id = any($1::text[])";
  }
}
