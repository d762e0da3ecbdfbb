package dev.queuewebhooks.contracts.stubrunner;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.springframework.cloud.contract.stubrunner.HttpServerStubConfiguration;
import org.springframework.cloud.contract.stubrunner.provider.wiremock.WireMockHttpServerStubConfigurer;

/** Keeps the server of Stub Runner off the network. */
public final class LoopbackOnly extends WireMockHttpServerStubConfigurer {
  /** Called by Stub Runner. */
  public LoopbackOnly() {}

  @Override
  public WireMockConfiguration configure(
      WireMockConfiguration server, HttpServerStubConfiguration stubs) {
    return super.configure(server, stubs).bindAddress("127.0.0.1");
  }
}
