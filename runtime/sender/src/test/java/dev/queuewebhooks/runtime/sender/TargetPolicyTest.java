package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {
  private static final TargetPolicy STANDARD = TargetPolicy.publicHttps();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255"
      })
  void refusesIpv4AddressesThatAreNotPublic(String address) throws UnknownHostException {
    assertThat(permits(STANDARD, "https", address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::2",
        "100::1",
        "fe80::1",
        "fe80::1%1",
        "febf::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "3fff::1",
        "3fff:fff::1",
        "5f00::1",
        "2001:2::1",
        "2001:10::1",
        "4000::1"
      })
  void refusesIpv6AddressesThatAreNotPublic(String address) throws UnknownHostException {
    assertThat(permits(STANDARD, "https", address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808",
        "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:808:808::1", "2001::1", "2001:0:808:808::",
        "2606:4700::5efe:7f00:1", "2606:4700::200:5efe:a00:1"
      })
  void refusesIpv6AddressesThatCarryIpv4(String address) throws UnknownHostException {
    assertThat(permits(STANDARD, "https", address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860:4860::8888",
        "2003::1",
        "::ffff:8.8.8.8"
      })
  void letsPublicAddressesThrough(String address) throws UnknownHostException {
    assertThat(permits(STANDARD, "https", address)).isTrue();
    assertThat(permits(STANDARD, "HTTPS", address)).isTrue();
  }

  @Test
  void refusesPlainHttpEverywhereUnlessBothAreAllowedByName() throws UnknownHostException {
    assertThat(permits(STANDARD, "http", "8.8.8.8")).isFalse();
    assertThat(permits(STANDARD.allowPlainHttp(), "http", "8.8.8.8")).isFalse();
    assertThat(permits(STANDARD.allowPlainHttp(), "http", "127.0.0.1")).isFalse();
    assertThat(permits(STANDARD.allowLoopback(), "http", "127.0.0.1")).isFalse();
    assertThat(permits(STANDARD.allowLoopback().allowPlainHttp(), "http", "127.0.0.1")).isTrue();
    assertThat(permits(STANDARD.allowLoopback().allowPlainHttp(), "http", "::1")).isTrue();
    assertThat(permits(STANDARD.allowLoopback().allowPlainHttp(), "http", "10.0.0.1")).isFalse();
  }

  @Test
  void allowsWhatIsNamedAndNothingAroundIt() throws UnknownHostException {
    TargetPolicy ours = STANDARD.allowNetwork("10.20.0.0/16").allowNetwork("fd12:3456::/32");

    assertThat(permits(ours, "https", "10.20.0.0")).isTrue();
    assertThat(permits(ours, "https", "10.20.255.255")).isTrue();
    assertThat(permits(ours, "https", "10.19.255.255")).isFalse();
    assertThat(permits(ours, "https", "10.21.0.0")).isFalse();
    assertThat(permits(ours, "https", "fd12:3456::9")).isTrue();
    assertThat(permits(ours, "https", "fd12:3457::9")).isFalse();
    assertThat(permits(ours, "https", "127.0.0.1")).isFalse();
    assertThat(ours).hasToString("TargetPolicy[https, allowed=[10.20.0.0/16, fd12:3456::/32]]");
  }

  @ParameterizedTest
  @CsvSource({
    "64:ff9b::/96, 64:ff9b::808:808, 64:ff9b::a9fe:a9fe",
    "64:ff9b:1::/48, 64:ff9b:1:808:8:800:808:808, 64:ff9b:1:7f00:0:100:808:808",
    "2002::/16, 2002:808:808::1, 2002:a00:1::1",
    "2001::/32, 2001:0:808:808::f7f7:f7f7, 2001:0:808:808::80ff:fffe",
    "2001::/32, 2001:0:808:808::f7f7:f7f7, 2001:0:7f00:1::f7f7:f7f7",
    "::/96, ::8.8.8.8, ::10.0.0.1",
  })
  void checksWhatIsCarriedEvenInANetworkThatIsAllowed(
      String network, String carriesPublic, String carriesPrivate) throws UnknownHostException {
    TargetPolicy policy = STANDARD.allowNetwork(network);

    assertThat(permits(policy, "https", carriesPublic)).isTrue();
    assertThat(permits(policy, "https", carriesPrivate)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.1.0.0/8",
        "10/8", "256.0.0.0/8", "localhost/8", "fc00::/129", "fc01::/7", ":::/8", "abc/8"
      })
  void refusesNetworksThatAreNone(String network) {
    assertThatThrownBy(() -> STANDARD.allowNetwork(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "not a network: "
                + network
                + "; write its first address and its size, as in 10.20.0.0/16");
  }

  private static boolean permits(TargetPolicy policy, String scheme, String address)
      throws UnknownHostException {
    return policy.permits(scheme, InetAddress.getByName(address));
  }
}
