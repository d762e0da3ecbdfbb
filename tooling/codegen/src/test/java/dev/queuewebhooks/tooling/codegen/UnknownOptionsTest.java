package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** The project in src/it/bad-document shows that Maven asks. */
class UnknownOptionsTest {

  private static void check(String generator, String options) throws Exception {
    String configuration =
        "<configuration><generatorName>%s</generatorName><configOptions>%s</configOptions></configuration>"
            .formatted(generator, options);
    UnknownOptions.check(Xpp3DomBuilder.build(new StringReader(configuration)));
  }

  @Test
  void namesEachUnknownOption() {
    assertThatThrownBy(
            () ->
                check(
                    "java-webhooks", "<parts/><part>events</part><useJackson3>true</useJackson3>"))
        .hasMessage(
            """
            configOptions: 'parts' is no option of java-webhooks. Did you mean 'part'?
            configOptions: 'useJackson3' is no option of java-webhooks. Remove it: the options are part, basePackage.""");
  }

  @Test
  void acceptsTheOptionsThatThereAre() {
    assertThatCode(() -> check("java-webhooks", "<part>events</part><basePackage>a</basePackage>"))
        .doesNotThrowAnyException();
  }

  @Test
  void leavesOtherGeneratorsAlone() {
    assertThatCode(() -> check("java", "<useJackson3>true</useJackson3>"))
        .doesNotThrowAnyException();
  }
}
