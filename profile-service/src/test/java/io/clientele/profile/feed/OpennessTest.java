package io.clientele.profile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.profile.behaviour.BehaviourKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpennessTest {

  @Test
  void whatLooksLikeSomebodyIsNotTold() {
    for (String somebody :
        List.of(
            "ann@example.org",
            "who is ann@example.org",
            "/welcome?mail=ann%40example.org",
            "+43 664 1234567",
            "0664/123 45 67".replace('/', ' '),
            "13812345678",
            "ring 138-1234-5678 please",
            "tel:+431234567",
            "(020) 7946 0958")) {
      assertThat(Openness.subject(BehaviourKind.PRODUCTS_SEARCHED, somebody))
          .as(somebody)
          .isEmpty();
    }
  }

  @Test
  void whatIsNobodyIsToldAsItIs() {
    for (String thing :
        List.of(
            "SUMMER25", "/boots/hiking-3000", "/p/123456789", "wechat", "size 42", "90 x 200")) {
      assertThat(Openness.subject(BehaviourKind.PAGE_VIEWED, thing)).isEqualTo(thing);
    }
  }

  @Test
  void theSubjectOfAnInvitationIsAlwaysSomebody() {
    assertThat(Openness.subject(BehaviourKind.INVITED, "c-7")).isEmpty();
    assertThat(Openness.subject(BehaviourKind.REFERRED, "c-7")).isEmpty();
  }
}
