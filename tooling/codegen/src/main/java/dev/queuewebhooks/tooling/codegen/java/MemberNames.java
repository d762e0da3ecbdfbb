package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.HashSet;
import java.util.Set;

/** Gives the members of one type their Java names: each another, in the order of the document. */
final class MemberNames {

  private final Set<String> taken = new HashSet<>();

  /** Starts with names that the template uses for itself. */
  MemberNames(Set<String> reserved) {
    taken.addAll(reserved);
  }

  /** {@code orderShipped}, or with a number at its end when that name is taken. */
  String member(String jsonName) {
    return unused(Words.of(jsonName).memberName());
  }

  /** {@code ORDER_SHIPPED}, or with a number at its end when that name is taken. */
  String constant(String value) {
    return unused(Words.of(value).constantName());
  }

  private String unused(String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }
}
