package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizedTextTest {
  @Test
  void widthAndCaseAreFolded() {
    assertThat(normalized("ＧＯＯＤ　Ｖａｌｕｅ，１００％！")).isEqualTo("good value,100%!");
  }

  @Test
  void aLongRunIsShortened() {
    assertThat(normalized("soooooooo 好好好好好好！！！！！！")).isEqualTo("sooo 好好好!!!");
  }

  @Test
  void blanksAndControlsBecomeOneSpace() {
    assertThat(normalized("\u0000 a\t\r\n\u0007\u00A0b\u2028")).isEqualTo("a b");
  }

  @Test
  void addressesAndMentionsAreMasked() {
    assertThat(normalized("@Shop_1 see HTTPS://x.example/a?b=1 now, mail me@home"))
        .isEqualTo(NormalizedText.MENTION + " see " + NormalizedText.URL + " now, mail me@home");
  }

  @Test
  void tagsAreRemovedAndEntitiesRead() {
    assertThat(normalized("<p class='x'>fish &amp; chips<br/>1 &lt; 2</p>"))
        .isEqualTo("fish & chips 1 < 2");
  }

  @Test
  void aLooseAngleBracketStays() {
    assertThat(normalized("a<b and <unclosed")).isEqualTo("a<b and <unclosed");
  }

  @Test
  void emoticonsAndEmojiBecomeMarks() {
    assertThat(normalized("nice :-) 😀"))
        .isEqualTo("nice " + NormalizedText.GLAD + " " + NormalizedText.GLAD);
    assertThat(normalized("late :( 😡"))
        .isEqualTo("late " + NormalizedText.SAD + " " + NormalizedText.SAD);
  }

  @Test
  void loneSurrogatesVanishAndPairsStay() {
    assertThat(normalized("a\uD83Db\uDE00c 🚗")).isEqualTo("a b c 🚗");
    assertThat(normalized("\uD83D")).isEmpty();
  }

  @Test
  void marksCannotBeForged() {
    assertThat(normalized("a\uE003b")).isEqualTo("a b");
  }

  @Test
  void ofALongTextBeginAndEndAreRead() {
    String text = "begin " + "x y ".repeat(300_000) + "end";
    assertThat(normalized(text))
        .startsWith("begin x y")
        .endsWith("x y end")
        .hasSizeLessThanOrEqualTo(10_001);
  }

  @Test
  void everyUnitKnowsItsPlaceInTheOriginal() {
    String original = "<p>Ｇｏｏｄ  😀 @Shop_1 &amp; 🚗 sooooooo!</p>";
    NormalizedText text = NormalizedText.of(original);
    assertThat(part(original, text, "good")).isEqualTo("Ｇｏｏｄ");
    assertThat(part(original, text, "" + NormalizedText.GLAD)).isEqualTo("😀");
    assertThat(part(original, text, "" + NormalizedText.MENTION)).isEqualTo("@Shop_1");
    assertThat(part(original, text, "&")).isEqualTo("&amp;");
    assertThat(part(original, text, "🚗")).isEqualTo("🚗");
    assertThat(part(original, text, "so")).isEqualTo("so");
    assertThat(text.original(0)).isEqualTo(3);
    assertThat(NormalizedText.of("").original(0)).isZero();
  }

  @Test
  void placesAreToldBehindWhatIsNotRead() {
    String original = "begin " + "x y ".repeat(300_000) + "finish!";
    NormalizedText text = NormalizedText.of(original);
    assertThat(part(original, text, "begin")).isEqualTo("begin");
    assertThat(part(original, text, "finish!")).isEqualTo("finish!");
  }

  @Test
  void aPartIsATextOfItsOwn() {
    NormalizedText text = NormalizedText.of("good food, bad service");
    assertThat(text.part(10, 22).toString()).isEqualTo("bad service");
    assertThat(text.part(9, 9).length()).isZero();
  }

  private static String part(String original, NormalizedText text, String part) {
    int begin = text.toString().indexOf(part);
    Span span = text.original(begin, begin + part.length());
    assertThat(span.begin()).isEqualTo(text.original(begin));
    return original.substring(span.begin(), span.end());
  }

  private static String normalized(String text) {
    return NormalizedText.of(text).toString();
  }
}
