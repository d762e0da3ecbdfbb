package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/**
 * What WireMock is to do.
 *
 * @param shown the same for people: a status or the name of a fault
 */
record Reply(ResponseDefinition response, String shown) {
  static Reply of(Answer answer) {
    return new Reply(answer.toWireMock().build(), String.valueOf(answer.status()));
  }

  static Reply delayed(Answer answer, int millis) {
    ResponseDefinition response = answer.toWireMock().withFixedDelay(millis).build();
    return new Reply(response, String.valueOf(answer.status()));
  }

  static Reply fault(Fault fault) {
    return new Reply(new ResponseDefinitionBuilder().withFault(fault).build(), fault.name());
  }
}
