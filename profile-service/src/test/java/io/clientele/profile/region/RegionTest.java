package io.clientele.profile.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionTest {

  private final Divisions divisions = Divisions.load();

  @Test
  void aDistrictIsUrbanAndOfItsCitysSize() {
    Division nanshan = divisions.division("440305").orElseThrow();

    assertThat(nanshan.name()).isEqualTo("南山区");
    assertThat(nanshan.region()).isEqualTo("广东省");
    assertThat(nanshan.city()).contains("深圳市");
    assertThat(nanshan.settlement()).contains("urban");
    assertThat(nanshan.citySize()).contains("megacity");
    assertThat(divisions.division("420106").orElseThrow().citySize()).contains("very_large_city");
    assertThat(divisions.division("130102").orElseThrow().citySize()).contains("city");
  }

  @Test
  void countyLevelCitiesAreSuburbanAndCountiesAndBannersRural() {
    Division kunshan = divisions.division("320583").orElseThrow();
    Division county = divisions.division("130123").orElseThrow();
    Division banner = divisions.division("150121").orElseThrow();

    assertThat(kunshan.settlement()).contains("suburban");
    assertThat(kunshan.city()).contains("苏州市");
    assertThat(kunshan.citySize()).contains("county");
    assertThat(county.settlement()).contains("rural");
    assertThat(banner.name()).endsWith("旗");
    assertThat(banner.settlement()).contains("rural");
  }

  @Test
  void groupingsAreNoCities() {
    assertThat(divisions.division("110105").orElseThrow().city()).contains("北京市");
    assertThat(divisions.division("500229").orElseThrow().city()).contains("重庆市");
    assertThat(divisions.division("429004").orElseThrow().city()).contains("仙桃市");
    assertThat(divisions.division("429021").orElseThrow().settlement()).contains("rural");
    assertThat(divisions.division("429000").orElseThrow().city()).isEmpty();
    assertThat(divisions.division("440000").orElseThrow().city()).isEmpty();
    assertThat(divisions.division("440300").orElseThrow().settlement()).isEmpty();
  }

  @Test
  void unknownCodesAreNoDivisions() {
    assertThat(divisions.division("440399")).isEmpty();
    assertThat(divisions.division("130171")).as("a development zone").isEmpty();
    assertThat(divisions.hasProvince("44")).isTrue();
    assertThat(divisions.hasProvince("99")).isFalse();
  }

  @Test
  void provincesAreKnownByTheirShortAndEnglishNames() {
    assertThat(divisions.province("广东")).contains("广东省");
    assertThat(divisions.province("广西")).contains("广西壮族自治区");
    assertThat(divisions.province("guangdong province")).contains("广东省");
    assertThat(divisions.province("Shaanxi")).contains("陕西省");
    assertThat(divisions.province("Styria")).isEmpty();
  }

  @Test
  void countriesAreKnownByCodesAndNames() {
    Countries countries = Countries.load();

    assertThat(countries.code("at")).contains("AT");
    assertThat(countries.code("AUT")).contains("AT");
    assertThat(countries.code("Austria")).contains("AT");
    assertThat(countries.code("奥地利")).contains("AT");
    assertThat(countries.code("")).isEmpty();
  }
}
