package dev.queuewebhooks.runtime.receiver;

/**
 * Remembers which messages were taken, so that a message that comes again is not handled again.
 *
 * <p>The receiver claims a message before it reads the body. The claim ends with {@link Held#done}
 * after the handler has returned, or with {@link Held#release} when it failed or the body was
 * refused. So a message is never lost: until a handler has taken it, the sender is told to try
 * again.
 *
 * <p>What a store that several receivers or machines share has to do:
 *
 * <ul>
 *   <li>Claim atomically: of any number of callers at the same time, one gets a {@link Held}.
 *   <li>Keep what is done at least as long as the sender repeats deliveries, and at least twice the
 *       tolerance of the verifier, which is how long a captured request stays fresh.
 *   <li>End the claim of a machine that went down, after longer than any handler takes.
 *   <li>Let a claim that was ended so no longer change anything, other than to mark the message
 *       done.
 *   <li>Throw when it cannot tell. The sender is then answered 500 and tries again.
 * </ul>
 *
 * <p>Implementations are safe to share between threads. The abstract test {@code
 * ReplayStoreContract} in the test jar of this module says the same in code.
 */
public interface ReplayStore {
  /** Claims a message, or says why it cannot be claimed. Does not wait for other callers. */
  Claim claim(MessageKey message);

  /**
   * What identifies a message.
   *
   * @param endpoint the name of the receiver, so that senders of one receiver cannot mark messages
   *     of another as done
   * @param id the verified message id
   */
  record MessageKey(String endpoint, String id) {}

  /** What became of a claim. */
  sealed interface Claim permits Held, Refused {}

  /** The message is the caller's, who calls one of the two methods, once. */
  non-sealed interface Held extends Claim {
    /** The message was taken and need not be handled again. */
    void done();

    /** The message was not taken: the next delivery of it may claim it at once. */
    void release();
  }

  /** Why a message cannot be claimed. */
  enum Refused implements Claim {
    /** It was taken before. */
    DONE,
    /** Somebody else has claimed it, and may yet fail. */
    IN_PROGRESS
  }
}
