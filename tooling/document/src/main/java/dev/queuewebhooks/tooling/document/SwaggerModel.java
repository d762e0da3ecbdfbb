package dev.queuewebhooks.tooling.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The document as Swagger Parser understands it. It is handed the tree that was read and checked
 * here, never a file or an address, and it resolves nothing, so there is nothing that it could
 * fetch.
 *
 * @param openapi its model; null when the document is beyond it
 * @param messages what it has to say
 */
record SwaggerModel(@Nullable OpenAPI openapi, List<String> messages) {

  static SwaggerModel of(JsonNode document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    options.setResolveFully(false);
    options.setFlatten(false);
    String json = Dereference.webhooksOf(document).toString();
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
    List<String> messages =
        result.getMessages() == null
            ? List.of()
            : result.getMessages().stream().filter(Objects::nonNull).distinct().toList();
    return new SwaggerModel(result.getOpenAPI(), messages);
  }
}
