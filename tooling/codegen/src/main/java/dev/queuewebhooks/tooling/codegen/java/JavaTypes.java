package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.JsonType;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import dev.queuewebhooks.tooling.codegen.model.TypeUse;

/** Writes types as Java source, and notes the imports that this takes. */
final class JavaTypes {

  private final Imports imports;

  JavaTypes(Imports imports) {
    this.imports = imports;
  }

  /** The type of a value that is always there: a primitive where Java has one. */
  String always(TypeUse use) {
    return use.nullable() ? orNull(use.type()) : primitive(use.type());
  }

  /** The type of a value that may be missing. */
  String orNull(JsonType type) {
    String nullable = imports.add("org.jspecify.annotations.Nullable");
    return "@" + nullable + " " + boxed(type);
  }

  private String primitive(JsonType type) {
    if (type == Scalar.INT32) {
      return "int";
    }
    if (type == Scalar.INT64) {
      return "long";
    }
    return type == Scalar.BOOLEAN ? "boolean" : boxed(type);
  }

  /** The type as a reference, without a word on null. */
  String boxed(JsonType type) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof ListOf list) {
      return imports.add("java.util.List") + "<" + argument(list.element()) + ">";
    }
    if (type instanceof MapOf map) {
      return imports.add("java.util.Map") + "<String, " + argument(map.value()) + ">";
    }
    return type instanceof Named named ? named.name() : "Object";
  }

  private String argument(TypeUse use) {
    boolean nullable = use.nullable() || use.type() instanceof Anything;
    return nullable ? orNull(use.type()) : boxed(use.type());
  }

  private String scalar(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "String";
      case UUID -> imports.add("java.util.UUID");
      case DATE -> "FullDate";
      case DATE_TIME -> "DateTime";
      case URI -> imports.add("java.net.URI");
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case INTEGER -> imports.add("java.math.BigInteger");
      case NUMBER -> imports.add("java.math.BigDecimal");
      case BOOLEAN -> "Boolean";
    };
  }
}
