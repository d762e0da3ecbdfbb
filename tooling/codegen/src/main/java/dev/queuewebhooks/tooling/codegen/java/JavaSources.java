package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Java files for a model. */
public final class JavaSources {

  private static final Set<String> RESERVED_TYPE_NAMES =
      Set.of(
          // java.lang, as far as generated code names it
          "Boolean",
          "Exception",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Math",
          "Object",
          "Override",
          "Record",
          "String",
          // imported
          "BigDecimal",
          "BigInteger",
          "Delivery",
          "DeliveryResult",
          "Endpoint",
          "EventBody",
          "EventRoutes",
          "FieldFormat",
          "FormFields",
          "Instant",
          "JsonAnyGetter",
          "JsonAnySetter",
          "JsonCreator",
          "JsonFormat",
          "JsonInclude",
          "JsonProperty",
          "JsonPropertyOrder",
          "JsonSubTypes",
          "JsonTypeInfo",
          "JsonValue",
          "LinkedHashMap",
          "List",
          "LocalDate",
          "Map",
          "Nullable",
          "Objects",
          "OffsetDateTime",
          "OutgoingMessage",
          "RequestParameters",
          "StringJoiner",
          "URI",
          "UUID",
          "WebhookSender",
          // generated
          "Builder",
          "ConstantValue",
          "Copy",
          "DateTime",
          "FullDate",
          "Items",
          "Known",
          "RequiredValues",
          "UnknownEvent",
          "WebhookEvent",
          "WebhookEventHandler",
          "WebhookEventMessages",
          "WebhookEventRoutes",
          "WebhookEventSender",
          // nested in generated unions
          "BooleanValue",
          "ListValue",
          "MapValue",
          "NumberValue",
          "ObjectValue",
          "TextValue",
          "Unknown");

  private final WebhookModel model;
  private final String basePackage;

  /**
   * The files for a model.
   *
   * @param basePackage the Java package whose subpackages are the parts
   */
  public JavaSources(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
  }

  /** Names that no type of a document can have. */
  public static Set<String> reservedTypeNames() {
    return RESERVED_TYPE_NAMES;
  }

  /** What {@code package-info.mustache} shows. */
  record PackageView(String source, String packageName, String summary) {}

  /** The types of the bodies. */
  public List<SourceFile> events() {
    String packageName = basePackage + ".events";
    List<SourceFile> files = new ArrayList<>(new EventsPart(model, packageName).files());
    files.add(packageInfo("events", "What the events of %s carry."));
    return files;
  }

  /** The handler interface and the routes to it. */
  public List<SourceFile> receiver() {
    ReceiverViews views = new ReceiverViews(model, basePackage);
    String packageName = basePackage + ".receiver";
    return List.of(
        SourceFile.type(packageName, "WebhookEventHandler", "handler.mustache", views.handler()),
        SourceFile.type(packageName, "WebhookEventRoutes", "routes.mustache", views.routes()),
        packageInfo("receiver", "Receives the events of %s."));
  }

  /** The methods of the events, in the order of the model. */
  public List<EventMethods> methods() {
    return EventNames.of(model).stream()
        .map(names -> new EventMethods(names.handlerMethod(), names.senderMethod()))
        .toList();
  }

  /** The sender, and the messages that it sends. */
  public List<SourceFile> sender() {
    SenderViews views = new SenderViews(model, basePackage);
    String packageName = basePackage + ".sender";
    return List.of(
        SourceFile.type(packageName, "WebhookEventSender", "sender.mustache", views.sender()),
        SourceFile.type(packageName, "WebhookEventMessages", "messages.mustache", views.messages()),
        packageInfo("sender", "Sends the events of %s."));
  }

  /** The document's examples. */
  public List<SourceFile> examples() {
    String packageName = basePackage + ".examples";
    List<SourceFile> files = new ArrayList<>(new ExamplesPart(model, packageName).files());
    files.add(packageInfo("examples", "Examples of the events of %s, for tests."));
    return files;
  }

  private SourceFile packageInfo(String part, String summary) {
    String packageName = basePackage + "." + part;
    return new SourceFile(
        packageName,
        "package-info.java",
        "package-info.mustache",
        new PackageView(
            model.source(), packageName, summary.formatted(Javadoc.code(model.title()))));
  }
}
