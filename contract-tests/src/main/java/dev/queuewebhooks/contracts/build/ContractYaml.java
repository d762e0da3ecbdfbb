package dev.queuewebhooks.contracts.build;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a contract in the YAML form of Spring Cloud Contract. */
final class ContractYaml {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();
  static final String PROBLEM = "application/problem+json";

  private final SignatureHeaderRules headerRules;

  ContractYaml(SignatureHeaderRules headerRules) {
    this.headerRules = headerRules;
  }

  /**
   * The text of a contract.
   *
   * @param bodyFile the name of the file with the body, beside the contract
   */
  String write(ReceiverContract contract, String bodyFile) {
    ObjectNode root = YAML.createObjectNode();
    root.put("description", contract.description());
    // A wrong signature has the form of a right one: the stub for it has to be asked first.
    root.put("priority", contract.status() == 401 ? 1 : 2);
    request(root.putObject("request"), contract, bodyFile);
    response(root.putObject("response"), contract);
    return YAML.writeValueAsString(root);
  }

  private void request(ObjectNode request, ReceiverContract contract, String bodyFile) {
    request.put("method", contract.sample().webhook().method());
    request.put("url", "/");
    ObjectNode headers = request.putObject("headers");
    headers.put("Content-Type", contract.head().contentType());
    contract.head().signatureHeaders(contract.messageId()).forEach(headers::put);
    // Text that holds JSON would be unwrapped in any other form of body.
    request.put("bodyFromFileAsBytes", bodyFile);
    ObjectNode matchers = request.putObject("matchers");
    // Webhooks have no path: the subscriber's URL is anything.
    matchers.putObject("url").put("regex", "/.*");
    ArrayNode headerMatchers = matchers.putArray("headers");
    for (String header : contract.head().headersOfAnyValue()) {
      ObjectNode matcher = headerMatchers.addObject();
      matcher.put("key", header);
      matcher.put("regex", headerRules.pattern(contract.sample().webhook(), header));
    }
  }

  private static void response(ObjectNode response, ReceiverContract contract) {
    response.put("status", contract.status());
    if (contract.status() < 300) {
      return;
    }
    response.putObject("headers").put("Content-Type", PROBLEM);
    ObjectNode body = response.putObject("body");
    body.put("status", contract.status());
    String named = contract.named();
    if (named != null) {
      body.put("detail", "/" + named);
      ObjectNode matcher = response.putObject("matchers").putArray("body").addObject();
      matcher.put("path", "$.detail");
      matcher.put("type", "by_regex");
      matcher.put("value", "(.*\\W)?" + named.replaceAll("\\W", "\\\\$0") + "(\\W.*)?");
    }
  }
}
