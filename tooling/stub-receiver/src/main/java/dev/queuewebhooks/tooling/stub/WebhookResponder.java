package dev.queuewebhooks.tooling.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.queuewebhooks.tooling.stub.BehaviourPaths.NoSuchBehaviour;
import dev.queuewebhooks.tooling.stub.Judge.Judgement;
import java.util.Optional;

/**
 * A WireMock extension that answers deliveries as a document says, and keeps what came. Register it
 * in a WireMock of yours, and name it in the stubs that it is to answer:
 *
 * <pre>{@code
 * WebhookResponder responder = new WebhookResponder(DeliveryCheck.of(document));
 * WireMockServer server = new WireMockServer(options().dynamicPort().extensions(responder));
 * server.start();
 * server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(WebhookResponder.NAME)));
 * }</pre>
 *
 * <p>The paths of {@link StubReceiver#behaviours()} choose what they choose there. Safe to share.
 */
public final class WebhookResponder implements ResponseDefinitionTransformerV2 {
  /** The name by which stubs ask for this extension. */
  public static final String NAME = "webhook-responder";

  private final DeliveryCheck check;
  private final Judge judge;
  private final HeaderMask mask;
  private final BehaviourPaths paths = new BehaviourPaths();
  private final Deliveries deliveries = new Deliveries();

  /**
   * An extension that has seen no delivery yet.
   *
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public WebhookResponder(DeliveryCheck check) {
    this.check = check;
    this.judge = new Judge(check);
    this.mask = new HeaderMask(check);
  }

  /** What came. */
  public Deliveries deliveries() {
    return deliveries;
  }

  DeliveryCheck check() {
    return check;
  }

  @Override
  public String getName() {
    return NAME;
  }

  /** Only for the stubs that ask for it. */
  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Incoming request = Incoming.of(event.getRequest());
    try {
      Behaviour behaviour = paths.of(request);
      Judgement judgement = judge.judge(request);
      return keep(request, judgement, behaviour.reply(request, answer(judgement)));
    } catch (NoSuchBehaviour e) {
      Judgement judgement =
          Judgement.refused(DeliveryVerdict.NO_SUCH_BEHAVIOUR, String.valueOf(e.getMessage()));
      return keep(request, judgement, Reply.of(answer(judgement)));
    }
  }

  private Answer answer(Judgement judgement) {
    DeliveryVerdict verdict = judgement.verdict();
    if (verdict == DeliveryVerdict.ACCEPTED) {
      return Answer.success(Optional.ofNullable(judgement.webhook()));
    }
    Answer problem = Answer.problem(verdict.status(), verdict.title(), judgement.problems());
    return verdict == DeliveryVerdict.METHOD_NOT_ALLOWED
        ? problem.with("Allow", judge.methods())
        : problem;
  }

  private ResponseDefinition keep(Incoming request, Judgement judgement, Reply reply) {
    boolean whole = request.body().length <= check.maxBodyBytes();
    String body = whole ? new String(request.body(), UTF_8) : "";
    deliveries.add(
        number ->
            new Delivery(
                number,
                check.clock().instant(),
                request.method(),
                request.path(),
                judgement.webhook() == null ? null : judgement.webhook().name(),
                judgement.verdict(),
                judgement.problems(),
                reply.shown(),
                mask.mask(request.fields()),
                body));
    return reply.response();
  }
}
