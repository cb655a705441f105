package io.clientele.profile.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

  @Test
  void aNameIsItsWordsWithoutAccentsAndCase() {
    assertThat(SearchTerms.name("  Zoë O'Brien-SMITH "))
        .extracting(SearchTerm::text)
        .containsExactly("zoe", "o", "brien", "smith");
  }

  @Test
  void aChineseNameIsKeptWholeAndByPairsOfCharacters() {
    assertThat(SearchTerms.kept("name", "欧阳娜娜"))
        .extracting(SearchTerm::text)
        .containsExactly("欧阳娜娜", "欧阳", "阳娜", "娜娜");
    assertThat(SearchTerms.name("阳娜娜")).extracting(SearchTerm::text).containsExactly("阳娜", "娜娜");
  }

  @Test
  void whatIsAskedAsItIsDialledFindsWhatIsKept() {
    assertThat(SearchTerms.kept("phone", "+436641234567"))
        .containsAll(SearchTerms.phone("0664/1234567"));
    assertThat(SearchTerms.kept("phone", "+436641234567"))
        .containsAll(SearchTerms.phone("0043 664 1234567"));
    assertThat(SearchTerms.kept("email", "ann@example.org"))
        .isEqualTo(SearchTerms.email(" ＡNN@Example.org"));
  }

  @Test
  void otherAttributesAreNotKept() {
    assertThat(SearchTerms.kept("city", "Graz")).isEmpty();
    assertThat(SearchTerms.phone("112")).isEmpty();
    assertThat(SearchTerms.email("no address")).isEmpty();
  }
}
