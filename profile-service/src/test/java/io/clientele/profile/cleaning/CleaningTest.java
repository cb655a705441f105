package io.clientele.profile.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.profile.region.Countries;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.ShippedSchema;
import io.clientele.profile.schema.TextFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleaningTest {

  private static final Instant TOLD = Instant.parse("2026-03-01T12:00:00Z");
  private static final Schema SCHEMA = ShippedSchema.load().with(1, 1, List.of());

  private final Cleaning cleaning =
      new Cleaning(Countries.load(), Divisions.load(), List.of("CN", "US"));

  @Test
  void phonesAreKeptInInternationalForm() {
    assertCleans("phone", "+8613912345678", "+8613912345678", "");
    assertCleans("phone", "139 1234 5678", "+8613912345678", "PHONE_COUNTRY_ASSUMED");
    assertCleans("phone", 13912345678L, "+8613912345678", "PHONE_COUNTRY_ASSUMED");
    assertCleans("phone", "０１０－６５２９－９２２２", "+861065299222", "PHONE_COUNTRY_ASSUMED");
    assertCleans("phone", "(415) 555-2671", "+14155552671", "PHONE_COUNTRY_ASSUMED");
    assertCleans("phone", "0043 664 1234567", "+436641234567", "TIDIED");
    assertCleans("phone", "＋４３ ６６４ １２３４５６７", "+436641234567", "TIDIED");
    assertThat(clean("phone", "0664 1234567", Optional.of("AT"))).isEqualTo("+436641234567 TIDIED");
    assertInvalid("phone", "12", "PHONE_NOT_VALID");
    assertInvalid("phone", "call me", "PHONE_SYNTAX");
    assertInvalid("phone", "00000000000", "BLOCKED");
    assertInvalid("phone", "1234567890", "BLOCKED");
    assertInvalid("phone", "+86 139 1234 567", "PHONE_NOT_VALID");
    assertInvalid("phone", "n/a", "BLOCKED");
  }

  @Test
  void addressesOfMailAreLowerCaseAndOfSomebody() {
    assertCleans("email", "ann@shop.at", "ann@shop.at", "");
    assertCleans("email", "  Ann.Lee+News@Shop.AT ", "ann.lee+news@shop.at", "TIDIED");
    assertCleans("email", "ａｎｎ＠ｑｑ．ｃｏｍ", "ann@qq.com", "TIDIED");
    assertCleans("email", "mailto:<ann@qq.com>", "ann@qq.com", "TIDIED");
    assertCleans("email", "ann@qq。com", "ann@qq.com", "TIDIED");
    assertCleans("email", "ann@münchen.de", "ann@xn--mnchen-3ya.de", "TIDIED");
    for (String wrong :
        List.of(
            "ann",
            "ann@",
            "@shop.at",
            "ann@shop",
            "a b@shop.at",
            "ann@@shop.at",
            "ann@shop..at",
            ".ann@shop.at",
            "ann@-shop.at",
            "ann@shop.1")) {
      assertInvalid("email", wrong, "EMAIL_SYNTAX");
    }
    for (String nobody :
        List.of(
            "test@test.com",
            "TEST@test.com",
            "noreply@shop.at",
            "no-reply@qq.com",
            "ann@host.invalid")) {
      assertInvalid("email", nobody, "EMAIL_BLOCKED");
    }
    for (String nothing : List.of("null", "N/A", "none", "无", " undefined ")) {
      assertInvalid("email", nothing, "BLOCKED");
    }
  }

  @Test
  void namesAreTidyAndNotShouted() {
    assertCleans("first_name", "Ann", "Ann", "");
    assertCleans("first_name", "  Ann \t Marie ", "Ann Marie", "TIDIED");
    assertCleans("last_name", "O'BRIEN-SMITH", "O'Brien-Smith", "CAPITALS");
    assertCleans("name", "ＡＮＮ ＬＥＥ", "Ann Lee", "CAPITALS");
    assertCleans("name", "J.R. EWING", "J.R. EWING", "");
    assertCleans("name", "DJ", "DJ", "");
    assertCleans("name", "MÜLLER", "Müller", "CAPITALS");
    assertCleans("name", "张三", "张三", "");
    assertCleans("name", "王　小明", "王 小明", "TIDIED");
    assertInvalid("name", "null", "BLOCKED");
    assertInvalid("name", "TEST", "BLOCKED");
    assertInvalid("name", "测试", "BLOCKED");
    assertInvalid("name", "12345", "NOT_A_NAME");
    assertInvalid("name", "   ", "EMPTY");
    assertInvalid("name", null, "EMPTY");
    assertInvalid("name", Map.of("first", "Ann"), "WRONG_TYPE");
    assertInvalid("name", "x".repeat(1001), "TOO_LONG");
  }

  @Test
  void datesAreReadInTheirCommonForms() {
    for (String date :
        List.of(
            "19900501",
            "1990/5/1",
            "1990.05.01",
            "1.5.1990",
            "01.05.1990",
            "1990年5月1日",
            "１９９０年５月１日",
            "1990-05-01T08:30:00Z",
            "1990-05-01 08:30:00",
            "May 1, 1990",
            "1 May 1990",
            "1st may 1990",
            "1-May-1990")) {
      assertCleans("birth_date", date, "1990-05-01", "TIDIED");
    }
    assertCleans("birth_date", "1990-05-01", "1990-05-01", "");
    assertCleans("birth_date", "1990", "1990", "");
    assertCleans("birth_date", 1957, "1957", "");
    assertCleans("birth_date", 19570412, "1957-04-12", "TIDIED");
    assertCleans("birth_date", "1990-05", "1990-05", "");
    assertCleans("birth_date", "1990年5月", "1990-05", "TIDIED");
    assertCleans("birth_date", "31/05/1990", "1990-05-31", "TIDIED");
    assertCleans("birth_date", "05/31/1990", "1990-05-31", "TIDIED");
    assertCleans("birth_date", "05/05/1990", "1990-05-05", "TIDIED");
    assertInvalid("birth_date", "05/06/1990", "DATE_AMBIGUOUS");
    assertInvalid("birth_date", "05/06/90", "DATE_TWO_DIGIT_YEAR");
    assertInvalid("birth_date", "90年5月1日", "DATE_TWO_DIGIT_YEAR");
    assertInvalid("birth_date", "1990-02-30", "DATE_IMPOSSIBLE");
    assertInvalid("birth_date", "0000-00-00", "DATE_IMPOSSIBLE");
    assertInvalid("birth_date", "in spring", "DATE_SYNTAX");
    assertInvalid("birth_date", "2026-03-05", "BIRTH_DATE_IN_FUTURE");
    assertInvalid("birth_date", "1893", "BIRTH_DATE_TOO_OLD");
    assertInvalid("birth_date", "unknown", "BLOCKED");
  }

  @Test
  void numbersAndMoneyAreReadWithSeparatorsSignsAndMultiples() {
    assertCleans("household_size", 4, "4", "");
    assertCleans("household_size", "４", "4", "TIDIED");
    assertCleans("household_size", "4.0", "4", "TIDIED");
    assertInvalid("household_size", 2.5, "NUMBER_NOT_WHOLE");
    assertInvalid("household_size", 0, "NUMBER_OUT_OF_RANGE");
    assertInvalid("household_size", "four", "NUMBER_SYNTAX");
    assertCleans("company_size", "1,200", "1200", "TIDIED");
    assertCleans("company_size", "1.2k", "1200", "TIDIED");
    assertCleans("latitude", "47,07", "47.07", "TIDIED");
    assertCleans("latitude", "-47.07", "-47.07", "TIDIED");
    assertCleans("income", 58138, "58138 USD", "CURRENCY_ASSUMED");
    assertCleans("income", "$58,138.50", "58138.5 USD", "CURRENCY_ASSUMED");
    assertCleans("income", "58.138,50 €", "58138.5 EUR", "TIDIED");
    assertCleans("income", "CHF 58'138", "58138 CHF", "TIDIED");
    assertCleans("income", "58138 gbp", "58138 GBP", "TIDIED");
    assertCleans("income", "20万元", "200000 CNY", "TIDIED");
    assertCleans("income", "￥２０万", "200000 CNY", "CURRENCY_ASSUMED");
    assertCleans("income", "1.5亿人民币", "150000000 CNY", "TIDIED");
    assertCleans("income", "60k", "60000 USD", "CURRENCY_ASSUMED");
    assertCleans("income", Map.of("amount", 10, "currency", "eur"), "10 EUR", "");
    assertInvalid("income", "58138 XYY", "CURRENCY_UNKNOWN");
    assertInvalid("income", "-1", "NUMBER_OUT_OF_RANGE");
    assertInvalid("income", "a lot", "NUMBER_SYNTAX");
    assertInvalid("income", "", "EMPTY");
  }

  @Test
  void flagsChoicesAndListsAreReadInEnglishAndChinese() {
    for (Object yes : List.of("yes", "Y", "TRUE", "是", "有", 1, "1", "１")) {
      assertCleans("senior", yes, "true", "TIDIED");
    }
    for (Object no : List.of("No", "否", "没有", 0, "false")) {
      assertCleans("senior", no, "false", "TIDIED");
    }
    assertCleans("senior", true, "true", "");
    assertInvalid("senior", "maybe", "FLAG_SYNTAX");
    assertCleans("gender", "male", "male", "");
    assertCleans("gender", "男", "male", "SYNONYM");
    assertCleans("gender", "F", "female", "SYNONYM");
    assertCleans("gender", 2, "female", "SYNONYM");
    assertCleans("marital_status", "已婚", "married", "SYNONYM");
    assertCleans("marital_status", "Together", "partnered", "SYNONYM");
    assertCleans("education", "本科", "bachelor", "SYNONYM");
    assertCleans("education", "2n Cycle", "master", "SYNONYM");
    assertCleans("education", "none", "none", "");
    assertInvalid("marital_status", "YOLO", "CHOICE_UNKNOWN");
    assertInvalid("marital_status", "n/a", "BLOCKED");
    assertCleans("interests", List.of("golf", "wine"), "[golf, wine]", "");
    assertCleans("interests", "golf; wine, golf", "[golf, wine]", "TIDIED");
    assertCleans("interests", "高尔夫、红酒；旅行，", "[高尔夫, 红酒, 旅行]", "TIDIED");
    assertCleans("interests", Arrays.asList("golf", null, "n/a"), "[golf]", "ENTRIES_DROPPED");
    assertCleans("children_ages", "3, 7", "[3, 7]", "TIDIED");
    assertCleans("children_ages", List.of(3, "x"), "[3]", "ENTRIES_DROPPED");
    assertCleans("children_ages", List.of(), "[]", "");
    assertInvalid("children_ages", "three", "NUMBER_SYNTAX");
  }

  @Test
  void placesAreKnownByCodesAndNames() {
    assertCleans("country", "AT", "AT", "");
    assertCleans("country", "usa", "US", "SYNONYM");
    assertCleans("country", "CHN", "CN", "SYNONYM");
    assertCleans("country", "中国", "CN", "SYNONYM");
    assertCleans("country", "Côte d’Ivoire", "CI", "SYNONYM");
    assertCleans("country", "United Kingdom", "GB", "SYNONYM");
    assertInvalid("country", "Atlantis", "COUNTRY_UNKNOWN");
    assertCleans("region", "广东", "广东省", "SYNONYM");
    assertCleans("region", "Inner Mongolia", "内蒙古自治区", "SYNONYM");
    assertCleans("region", "Steiermark", "Steiermark", "");
    assertThat(clean("region", "Fujian", Optional.of("AT"))).isEqualTo("Fujian ");
    assertCleans("division_code", 440305, "440305", "");
    assertCleans("division_code", "440305001001", "440305", "TIDIED");
    assertCleans("division_code", "44", "440000", "TIDIED");
    assertInvalid("division_code", "440399", "DIVISION_CODE_UNKNOWN");
    assertInvalid("division_code", "Graz", "DIVISION_CODE_SYNTAX");
    assertCleans("postal_code", "8010", "8010", "");
    assertCleans("postal_code", "sw1a 1aa", "SW1A 1AA", "TIDIED");
    assertInvalid("postal_code", "abc", "POSTAL_CODE_SYNTAX");
  }

  @Test
  void identityCardsAreCheckedToTheLastDigit() {
    // The example of the standard's own check: 11010519491231002X.
    assertCleans("identity_card", "11010519491231002X", "11010519491231002X", "");
    assertCleans("identity_card", "11010519491231002x", "11010519491231002X", "TIDIED");
    assertCleans("identity_card", "１１０１０５ 19491231 002X", "11010519491231002X", "TIDIED");
    assertCleans(
        "identity_card", "110105491231002", "11010519491231002X", "IDENTITY_CARD_15_DIGITS");
    assertCleans(
        "identity_card", 110105491231002L, "11010519491231002X", "IDENTITY_CARD_15_DIGITS");
    assertInvalid("identity_card", "110105194912310021", "IDENTITY_CARD_CHECK_DIGIT");
    assertInvalid("identity_card", "1101051949123100", "IDENTITY_CARD_SYNTAX");
    assertInvalid("identity_card", card("99010519491231002"), "IDENTITY_CARD_DIVISION");
    assertInvalid("identity_card", card("11010519490231002"), "IDENTITY_CARD_DATE");
    assertInvalid("identity_card", card("11010520270101002"), "IDENTITY_CARD_DATE");
    assertInvalid("identity_card", 110105194912310020d, "IDENTITY_CARD_SYNTAX");
  }

  @Test
  void aCardTellsBirthGenderAndDivision() {
    Map<String, CleanValue> derived =
        Derivation.of(TextFormat.IDENTITY_CARD, "11010519491231002X", Divisions.load());

    assertThat(derived)
        .containsEntry("birth_date", new CleanValue.Text("1949-12-31"))
        .containsEntry("gender", new CleanValue.Text("female"))
        .containsEntry("division_code", new CleanValue.Text("110105"))
        .containsEntry("country", new CleanValue.Text("CN"))
        .containsEntry("region", new CleanValue.Text("北京市"))
        .containsEntry("city", new CleanValue.Text("北京市"))
        .containsEntry("settlement", new CleanValue.Text("urban"))
        .containsEntry("city_size", new CleanValue.Text("megacity"));
  }

  @Test
  void anythingAtAllIsAnswered() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "0123456789aZ .,-/+@;[]{}()年月日万元¥$€男　无\u0000\uD83D\uDE00Xé'\"";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (var definition : SCHEMA.all().values()) {
        if (random.nextInt(10) == 0) {
          assertThat(cleaning.clean(definition, text.toString(), TOLD, Optional.empty()))
              .as("seed %d", seed)
              .isNotNull();
        }
      }
    }
  }

  @Test
  void whatIsCleanStaysAsItIs() {
    Map<String, Object> clean = new HashMap<>();
    clean.put("phone", "+436641234567");
    clean.put("email", "ann@shop.at");
    clean.put("birth_date", "1957-04");
    clean.put("division_code", "440305");
    clean.put("income", Map.of("amount", 10, "currency", "EUR"));
    clean.put("interests", List.of("golf"));
    clean.forEach((name, value) ->
        assertThat(cleaning.clean(definition(name), value, TOLD, Optional.empty()))
            .as(name)
            .isInstanceOf(Outcome.Clean.class));
  }

  private static String card(String body) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int index = 0; index < 17; index++) {
      sum += (body.charAt(index) - '0') * weights[index];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private static AttributeDefinition definition(String name) {
    return SCHEMA.named(name).orElseThrow();
  }

  private void assertCleans(String name, Object raw, String value, String issue) {
    assertThat(clean(name, raw, Optional.empty())).as("%s", raw).isEqualTo(value + " " + issue);
  }

  private void assertInvalid(String name, @Nullable Object raw, String issue) {
    assertThat(clean(name, raw, Optional.empty())).as("%s", raw).isEqualTo("- " + issue);
  }

  private String clean(String name, @Nullable Object raw, Optional<String> country) {
    return switch (cleaning.clean(definition(name), raw, TOLD, country)) {
      case Outcome.Clean(CleanValue value) -> text(value) + " ";
      case Outcome.Repaired(CleanValue value, Issue issue) -> text(value) + " " + issue;
      case Outcome.Invalid(Issue issue) -> "- " + issue;
    };
  }

  private static String text(CleanValue value) {
    return switch (value) {
      case CleanValue.Text(String text) -> text;
      case CleanValue.Number(var number) -> number.toPlainString();
      case CleanValue.Amount(var amount, String currency) ->
          amount.toPlainString() + " " + currency;
      case CleanValue.Flag(boolean flag) -> Boolean.toString(flag);
      case CleanValue.Items(var items) ->
          "[" + String.join(", ", items.stream().map(CleaningTest::text).toList()) + "]";
    };
  }
}
