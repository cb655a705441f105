package io.clientele.feedback.sentiment.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
  @Test
  void punctuationEndsAClause() {
    assertThat(clauses("good food, slow service! why?"))
        .containsExactly("good food", " slow service", " why");
    assertThat(clauses("油耗高，动力不错。")).containsExactly("油耗高", "动力不错");
  }

  @Test
  void aBlankBetweenHanCharactersEndsAClause() {
    assertThat(clauses("价格高 空间大 app 好")).containsExactly("价格高", "空间大 app 好");
  }

  @Test
  void aWordOfContrastBeginsAClause() {
    assertThat(clauses("价格太贵但是空间很大")).containsExactly("价格太贵", "但是空间很大");
    assertThat(clauses("awful battery but nice screen"))
        .containsExactly("awful battery", " but nice screen");
    assertThat(clauses("no butter")).containsExactly("no butter");
  }

  @Test
  void textWithoutWordsHasNoClause() {
    assertThat(clauses("")).isEmpty();
    assertThat(clauses("?!...")).isEmpty();
  }

  @Test
  void theNumberOfClausesIsBounded() {
    assertThat(clauses("a,".repeat(4_000))).hasSize(Clauses.MOST);
  }

  private static List<String> clauses(String text) {
    NormalizedText normalized = NormalizedText.of(text);
    return Clauses.of(normalized).stream()
        .map(span -> normalized.toString().substring(span.begin(), span.end()))
        .toList();
  }
}
