package dev.queuewebhooks.tooling.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request as it goes over the wire, but for the fields that belong to the connection.
 *
 * @param query what the event adds to the query of the URL, encoded; empty for nothing
 * @param fields in this order, with these names, as often as they are there
 */
record Request(String method, String query, List<Field> fields, byte[] body) {

  record Field(String name, String value) {
    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  Request {
    fields = List.copyOf(fields);
  }

  /** The first value; empty when there is none. */
  Optional<String> value(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
  }

  /** With this value, and no other one of this name. */
  Request with(String name, String value) {
    return without(name).and(name, value);
  }

  /** With one field more. */
  Request and(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Request(method, query, more, body);
  }

  Request without(String name) {
    return new Request(
        method, query, fields.stream().filter(field -> !field.is(name)).toList(), body);
  }

  /** With other names for the same fields. */
  Request renamed(UnaryOperator<String> names) {
    return new Request(
        method,
        query,
        fields.stream().map(field -> new Field(names.apply(field.name()), field.value())).toList(),
        body);
  }

  Request withBody(byte[] other) {
    return new Request(method, query, fields, other);
  }

  Request withMethod(String other) {
    return new Request(other, query, fields, body);
  }
}
