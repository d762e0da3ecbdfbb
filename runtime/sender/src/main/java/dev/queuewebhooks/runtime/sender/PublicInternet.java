package dev.queuewebhooks.runtime.sender;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to hosts of the public internet, by the registries of special addresses of
 * IANA (RFC 6890 and what was added later).
 */
final class PublicInternet {
  private static final List<Network> NOT_PUBLIC_V4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a provider's customers; also metadata of some clouds
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; metadata of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; metadata of some clouds
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /**
   * All that is assigned to hosts: outside are {@code ::}, {@code ::1}, mapped addresses, NAT64
   * (64:ff9b), discard (100::), segment routing (5f00::), unique local (fc00::), link-local
   * (fe80::), site-local (fec0::) and multicast (ff00::).
   */
  private static final Network GLOBAL_V6 = Network.parse("2000::/3");

  private static final List<Network> NOT_PUBLIC_V6 =
      networks(
          "2001::/23", // protocol assignments, such as Teredo and benchmarks
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3fff::/20"); // documentation

  private PublicInternet() {}

  /** Whether the address, 4 or 16 bytes, is one of a public host. */
  static boolean contains(byte[] address) {
    return address.length == 4
        ? NOT_PUBLIC_V4.stream().noneMatch(network -> network.contains(address))
        : GLOBAL_V6.contains(address)
            && NOT_PUBLIC_V6.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::parse).toList();
  }
}
