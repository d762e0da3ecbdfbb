package dev.queuewebhooks.spec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwaggerParserTest {

  static Stream<Path> bundles() {
    return Stream.of(Bundle.YAML, Bundle.JSON);
  }

  private static SwaggerParseResult parse(Path bundle, boolean resolveFully) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(resolveFully);
    return new OpenAPIV3Parser().readLocation(bundle.toString(), null, options);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasNoMessage(Path bundle) {
    SwaggerParseResult result = parse(bundle, false);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getWebhooks()).isNotEmpty();
    System.out.println(
        "Swagger Parser: "
            + result.getOpenAPI().getWebhooks().size()
            + " webhooks, "
            + result.getMessages().size()
            + " messages in "
            + bundle.getFileName());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasNoMessageWhenItWritesOutAllReferences(Path bundle) {
    List<String> messages = parse(bundle, true).getMessages();
    assertThat(messages).isEmpty();
  }

  @Test
  void readsTheSameFromYamlAndJson() {
    assertThat(parse(Bundle.JSON, false).getOpenAPI())
        .isEqualTo(parse(Bundle.YAML, false).getOpenAPI());
  }
}
