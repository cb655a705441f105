package io.clientele.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Feedback of the source webshop with an analysis of the test's choice, put straight into the
 * store.
 */
public final class StoredFeedback {

  /** 100,000 rows in which some values are rare. */
  public static final String GENERATED_100_000 =
      """
      insert into feedback (source, feedback_id, customer_id, text, rating, occurred_at, channel, order_id, digest,
          request_id, sentiment, positive, neutral, negative, language, model_version, aspects, aspect_polarity,
          intent, inbox_state)
      select 'webshop', 'f-' || i, 'c-' || i % 9999, 'text ' || i, case when i % 3 = 0 then 1 + i % 5 else 0 end,
          to_timestamp(1700000000 + i * 60), case when i % 500 = 0 then 'phone' else 'email' end, '', '', '',
          case when i % 2000 = 0 then 'UNKNOWN' when i % 4 = 0 then 'NEGATIVE' else 'POSITIVE' end, 0, 0, 0, 'en', 'v',
          case when i % 1000 = 0 then array['rare'] when i % 3 = 0 then array['delivery', 'price'] else array['quality'] end,
          case when i % 1000 <> 0 and i % 3 = 0 then array[0.5, -0.5] else array[0.1] end,
          case when i % 1000 = 1 then 'churn_threat' when i % 2 = 0 then 'complaint' else '' end,
          case when i < 99000 then 'DONE' when i % 100 = 0 then 'SEEN' else 'NEW' end
      from generate_series(1, 100000) as g(i)
      """;

  private static final String INSERT =
      """
      insert into feedback (source, feedback_id, customer_id, text, rating, occurred_at, channel,
          order_id, digest, request_id, sentiment, positive, neutral, negative, language,
          model_version, aspects, aspect_polarity, intent, mark, inbox_state)
      values ('webshop', ?, ?, ?, ?, ?, ?, '', '', '', ?, ?, 0, ?, ?, 'v', ?, ?, ?, ?, ?)
      """;

  private final String id;
  private final String customer;
  private String text = "text";
  private double rating;
  private Instant at = Instant.ofEpochSecond(1_700_000_000);
  private String channel = "";
  private String sentiment = "UNKNOWN";
  private String language = "en";
  private final List<String> aspects = new ArrayList<>();
  private final List<Double> polarity = new ArrayList<>();
  private String intent = "";
  private String mark = "GENUINE";
  private String inboxState = "NEW";

  private StoredFeedback(String id, String customer) {
    this.id = id;
    this.customer = customer;
  }

  /** Feedback of a customer. */
  public static StoredFeedback of(String id, String customer) {
    return new StoredFeedback(id, customer);
  }

  /** Said so. */
  public StoredFeedback text(String text) {
    this.text = text;
    return this;
  }

  /** Rated so. */
  public StoredFeedback rating(double rating) {
    this.rating = rating;
    return this;
  }

  /** So many seconds after 1970. */
  public StoredFeedback at(long seconds) {
    return at(Instant.ofEpochSecond(seconds));
  }

  /** Said then. */
  public StoredFeedback at(Instant at) {
    this.at = at;
    return this;
  }

  /** Said there. */
  public StoredFeedback channel(String channel) {
    this.channel = channel;
    return this;
  }

  /** Understood so. */
  public StoredFeedback sentiment(String sentiment) {
    this.sentiment = sentiment;
    return this;
  }

  /** Said in that language. */
  public StoredFeedback language(String language) {
    this.language = language;
    return this;
  }

  /** Mentions an aspect. */
  public StoredFeedback aspect(String name, double polarity) {
    aspects.add(name);
    this.polarity.add(polarity);
    return this;
  }

  /** Meant so. */
  public StoredFeedback intent(String intent) {
    this.intent = intent;
    return this;
  }

  /** Marked so. */
  public StoredFeedback mark(String mark) {
    this.mark = mark;
    return this;
  }

  /** Handled so. */
  public StoredFeedback inboxState(String inboxState) {
    this.inboxState = inboxState;
    return this;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Seconds since 1970. */
  public long seconds() {
    return at.getEpochSecond();
  }

  /** How it is understood. */
  public String sentiment() {
    return sentiment;
  }

  /** Aspects that it mentions. */
  public List<String> aspects() {
    return List.copyOf(aspects);
  }

  /** How it is meant. */
  public String intent() {
    return intent;
  }

  /** 0: none. */
  public double rating() {
    return rating;
  }

  /** Where it was said. */
  public String channel() {
    return channel;
  }

  /** What was done about it. */
  public String inboxState() {
    return inboxState;
  }

  /** Stores it. */
  public void store() throws SQLException {
    storeAll(List.of(this));
  }

  /** Stores all of them in one transaction. */
  public static void storeAll(List<StoredFeedback> all) throws SQLException {
    try (Connection connection = ServiceUnderTest.database();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (StoredFeedback one : all) {
        one.bind(insert);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private void bind(PreparedStatement insert) throws SQLException {
    Connection connection = insert.getConnection();
    insert.setString(1, id);
    insert.setString(2, customer);
    insert.setString(3, text);
    insert.setDouble(4, rating);
    insert.setTimestamp(5, Timestamp.from(at));
    insert.setString(6, channel);
    insert.setString(7, sentiment);
    insert.setDouble(8, sentiment.equals("POSITIVE") ? 1 : 0);
    insert.setDouble(9, sentiment.equals("NEGATIVE") ? 1 : 0);
    insert.setString(10, language);
    insert.setArray(11, connection.createArrayOf("text", aspects.toArray()));
    insert.setArray(12, connection.createArrayOf("float8", polarity.toArray()));
    insert.setString(13, intent);
    insert.setString(14, mark);
    insert.setString(15, inboxState);
  }
}
