package dev.queuewebhooks.runtime.sender;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where requests may go. A subscriber names the URL, and could name one inside the network of the
 * sender (server-side request forgery): so only {@code https} to public addresses is allowed, and
 * everything else by name only. Immutable.
 */
public final class TargetPolicy {
  private static final Network LOOPBACK_V4 = Network.parse("127.0.0.0/8");
  private static final Network LOOPBACK_V6 = Network.parse("::1/128");

  private final List<Network> allowed;
  private final boolean plainHttp;

  private TargetPolicy(List<Network> allowed, boolean plainHttp) {
    this.allowed = allowed;
    this.plainHttp = plainHttp;
  }

  /** {@code https} to public addresses, and nothing else: what a sender does unless told. */
  public static TargetPolicy publicHttps() {
    return new TargetPolicy(List.of(), false);
  }

  /** Allows 127.0.0.0/8 and ::1 as well: the machine that the sender runs on. */
  public TargetPolicy allowLoopback() {
    return allow(LOOPBACK_V4).allow(LOOPBACK_V6);
  }

  /**
   * Allows a network as well, for example one of your own.
   *
   * @param cidr its first address and its size: {@code 10.20.0.0/16}, {@code fd12:3456::/32}
   * @throws IllegalArgumentException when it is no network
   */
  public TargetPolicy allowNetwork(String cidr) {
    return allow(Network.parse(cidr));
  }

  /** Allows {@code http} too, in the networks that are allowed by name; never elsewhere. */
  public TargetPolicy allowPlainHttp() {
    return new TargetPolicy(allowed, true);
  }

  /** Whether there is any address that requests with this scheme may go to. */
  boolean permits(String scheme) {
    return isHttps(scheme) || plainHttp;
  }

  boolean permits(String scheme, InetAddress address) {
    return permits(isHttps(scheme), address.getAddress());
  }

  /** What an address carries has to be allowed by itself, even when its carrier is. */
  private boolean permits(boolean https, byte[] address) {
    boolean named = allowed.stream().anyMatch(network -> network.contains(address));
    return (https ? named || PublicInternet.contains(address) : named && plainHttp)
        && EmbeddedIpv4.in(address).stream().allMatch(inner -> permits(https, inner));
  }

  /** The networks that are allowed by name, and whether http is. */
  @Override
  public String toString() {
    return "TargetPolicy["
        + (plainHttp ? "http and https" : "https")
        + ", allowed="
        + allowed
        + "]";
  }

  private TargetPolicy allow(Network network) {
    return new TargetPolicy(
        Stream.concat(allowed.stream(), Stream.of(network)).toList(), plainHttp);
  }

  private static boolean isHttps(String scheme) {
    return "https".equalsIgnoreCase(scheme);
  }
}
