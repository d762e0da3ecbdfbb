package dev.queuewebhooks.runtime.receiver;

/**
 * Does the work for one kind of event whose sender waits for an answer.
 *
 * @param <E> what the handler gets
 * @param <R> what it answers
 */
@FunctionalInterface
public interface AnsweringHandler<E, R> {
  /**
   * Called as {@link EventHandler#handle} is; the sender gets 200 and the answer as JSON.
   *
   * @param event what was read
   * @param delivery the request that it came in
   * @return the answer
   * @throws Exception when the event could not be taken; the sender learns nothing of the exception
   */
  R handle(E event, Delivery delivery) throws Exception;
}
