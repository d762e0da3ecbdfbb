package dev.queuewebhooks.runtime.receiver;

/**
 * Does the work for one kind of event.
 *
 * @param <E> the class that the event is read as
 */
@FunctionalInterface
public interface EventHandler<E> {
  /**
   * Called with each event that was accepted. When it returns, the sender is told that the event
   * was taken (204); when it throws, that it was not (500), and the sender will probably repeat it.
   * Events may come in any order. An event whose handler threw comes again, and so may one that the
   * {@link ReplayStore} has forgotten.
   *
   * @param event what was read
   * @param delivery the request that it came in
   * @throws Exception when the event could not be taken; the sender learns nothing of the exception
   */
  void handle(E event, Delivery delivery) throws Exception;
}
