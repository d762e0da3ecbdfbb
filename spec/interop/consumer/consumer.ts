/** What a consumer would write: never run, only checked by tsc against the types made of the contract. */
import type { components, webhooks } from "../target/contract.js";

/** The body of each event. */
type Bodies = {
  [Name in keyof webhooks]: webhooks[Name]["post"] extends {
    requestBody: { content: { "application/json": infer Body } };
  }
    ? Body
    : never;
};

type Event = Bodies[keyof Bodies];
type Position = components["schemas"]["Position"];
type RegistrationData = components["schemas"]["RegistrationData"];

/** The name of each event is the constant in its body. */
type NamesItself = { [Name in keyof Bodies]: Bodies[Name] extends { type: Name } ? true : false };
export const everyBodyNamesItsEvent: NamesItself[keyof Bodies] extends true ? true : false = true;

function unreachable(event: never): never {
  throw new Error(`no such event: ${JSON.stringify(event)}`);
}

/** Every event by its type; tsc complains when one is missing. */
export function headline(event: Event): string {
  switch (event.type) {
    case "positionCreated":
    case "positionCalled":
    case "positionRetry":
    case "positionFulfilled":
    case "positionCompleted":
      return `${event.data.position.label ?? "?"} is ${event.data.position.status}`;
    case "positionCancelled":
    case "positionCancelledByStaff":
    case "positionRemoved":
      return `${event.data.position.id} ended at ${event.data.position.rejectedAt ?? "?"}`;
    case "bookingConfirmation":
    case "bookingUpdated":
    case "bookingActivated":
      return `booked from ${event.data.position.booking?.start ?? "?"}`;
    case "feedbackReceived":
      return Object.keys(event.data.position.feedback ?? {}).join(", ");
    default:
      return unreachable(event);
  }
}

export function place(position: Position): string {
  const location = position.location;
  if (location === undefined || location === null) {
    return "";
  }
  return typeof location === "string" ? location : location.locationName;
}

export function answers(data: RegistrationData): Map<string, string> {
  return Array.isArray(data)
    ? new Map(data.map((field) => [field.name, field.value]))
    : new Map(Object.entries(data).map(([name, answer]) => [name, answer.value]));
}

export function desk(position: Position): string | undefined {
  return position.station?.label;
}

/** Open enumerations take values that the contract does not know yet. */
export const aStatusOfTomorrow: Position["status"] = "askedToComeBack";

export const called: Bodies["positionCalled"] = {
  type: "positionCalled",
  organization: "lakeside-clinic",
  message: null,
  data: {
    position: {
      id: "69168fc1-fff7-413d-96fc-df860b1ab892",
      type: "anonymous",
      status: "notified",
      queue: "c2a4e6f8-1b3d-4e5f-8a7b-9c0d1e2f3a4b",
      createdAt: "2026-03-02T08:12:11.527Z",
    },
  },
};

// What is wrong stays wrong: tsc also complains when one of these is no error.
// @ts-expect-error: another event's name
export const otherName: Bodies["positionCalled"]["type"] = "positionRetry";
// @ts-expect-error: required fields are missing
export const incomplete: Position = { id: "69168fc1-fff7-413d-96fc-df860b1ab892" };
// @ts-expect-error: a number is no time
export const time: Position["createdAt"] = 1772438532;
