package io.clientele.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.json.SnakeCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  /** A view. */
  record Shown(String shownId, @Nullable Figures figures, Map<String, Figures> byName) {}

  /** Within it. */
  record Figures(long orders, List<String> months) {}

  /** A page. */
  record Page(List<Shown> items, String nextPageToken) {}

  private static final ObjectMapper MAPPER = mapper();

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    new SnakeCase().customize(mapper);
    return mapper;
  }

  private static final Shown SHOWN =
      new Shown("a", null, Map.of("x", new Figures(1, List.of("m"))));

  private static JsonNode chosen(Object whole, String fields) {
    return Selection.of(fields)
        .within(MAPPER.constructType(whole.getClass()), MAPPER)
        .of(MAPPER.<JsonNode>valueToTree(whole));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shown_id | {\"shown_id\":\"a\"}",
        " shown_id , by_name.x.orders | {\"shown_id\":\"a\",\"by_name\":{\"x\":{\"orders\":1}}}",
        "by_name.y | {\"by_name\":{}}",
        "figures | {}",
        "by_name,by_name.x.orders | {\"by_name\":{\"x\":{\"orders\":1}}}"
      })
  void whatIsNamedIsLeft(String fields, String left) {
    assertThat(chosen(SHOWN, fields)).hasToString(left);
  }

  @Test
  void ofAListTheFieldsOfItsItemsAreChosenAndItCanBeReadOn() {
    assertThat(chosen(new Page(List.of(SHOWN, SHOWN), "more"), "items.shown_id"))
        .hasToString(
            "{\"items\":[{\"shown_id\":\"a\"},{\"shown_id\":\"a\"}],\"next_page_token\":\"more\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "shownId, there is no field shownId; there are by_name",
    "figures.amount, there is no field figures.amount; there are months",
    "by_name.x.amount, there is no field by_name.x.amount",
    "shown_id.more, there is no field shown_id.more"
  })
  void aFieldThatIsNotThereIsNamedWithThoseThatAre(String fields, String refusal) {
    assertThatThrownBy(() -> chosen(SHOWN, fields)).hasMessageContaining(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "a,,b", "a..b", ".a", "a."})
  void namesAreNotEmpty(String fields) {
    assertThatThrownBy(() -> Selection.of(fields)).hasMessageContaining("names parted by commas");
    assertThatThrownBy(() -> Selection.of("a".repeat(2_001))).hasMessageContaining("2000");
  }
}
