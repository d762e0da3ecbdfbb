package dev.queuewebhooks.tooling.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "order.created, OrderCreated, orderCreated, ORDER_CREATED",
    "/AUTHORISATION, Authorisation, authorisation, AUTHORISATION",
    "check-run-completed, CheckRunCompleted, checkRunCompleted, CHECK_RUN_COMPLETED",
    "QRCodeId, QrCodeId, qrCodeId, QR_CODE_ID",
    "acsRenderingType.acsInterface, AcsRenderingTypeAcsInterface, acsRenderingTypeAcsInterface,"
        + " ACS_RENDERING_TYPE_ACS_INTERFACE",
    "+1, Plus1, plus1, PLUS_1",
    "-1, Minus1, minus1, MINUS_1",
    "@odd, AtOdd, atOdd, AT_ODD",
    "3ds, Type3ds, _3ds, _3DS",
    "class, Class, classValue, CLASS",
    "toString, ToString, toStringValue, TO_STRING",
    "'', Empty, empty, EMPTY",
  })
  void makesJavaIdentifiersOfAnyName(String name, String type, String member, String constant) {
    Words words = Words.of(name);
    assertThat(words.typeName()).isEqualTo(type);
    assertThat(words.memberName()).isEqualTo(member);
    assertThat(words.constantName()).isEqualTo(constant);
  }
}
