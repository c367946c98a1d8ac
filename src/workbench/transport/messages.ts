/**
 * The envelope in which an add-in page and its host page talk in Office on the web (`Microsoft.Office.Common` of
 * excel-web-16.00.debug.js): JSON texts sent with `postMessage`.
 */
import type { Json, JsonObject } from "../host/wire";

const MESSAGE_TYPE = { request: 0, response: 1 } as const;
export const ACTION_KIND = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE_TYPE = { forCalling: 0, forEventing: 1 } as const;
const SERIALIZER_BROWSER = 1;

/** What the add-in asks of the host. */
export interface AddInRequest {
  readonly action: string;
  readonly kind: number;
  readonly conversation: string;
  readonly correlation: Json;
  readonly data: JsonObject | readonly Json[];
}

/** Null for anything that is not a request of office.js: other scripts post messages as well. */
export function parseRequest(text: unknown): AddInRequest | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  let message: Partial<Record<string, Json>>;
  try {
    message = JSON.parse(text) as Partial<Record<string, Json>>;
  } catch {
    return null;
  }
  const { _messageType, _actionName, _actionType, _conversationId, _correlationId, _data } = message;
  if (_messageType !== MESSAGE_TYPE.request || typeof _actionName !== "string" || typeof _conversationId !== "string")
    return null;
  return {
    action: _actionName,
    kind: typeof _actionType === "number" ? _actionType : ACTION_KIND.invoke,
    conversation: _conversationId,
    correlation: _correlationId ?? null,
    data: typeof _data === "object" && _data !== null ? (_data as JsonObject) : {},
  };
}

export const answerText = (request: AddInRequest, origin: string, data: Json): string =>
  responseText(request.action, request.conversation, request.correlation, RESPONSE_TYPE.forCalling, origin, data);

export const eventText = (event: string, conversation: string, origin: string, data: Json): string =>
  responseText(event, conversation, -1, RESPONSE_TYPE.forEventing, origin, data);

function responseText(action: string, conversation: string, correlation: Json, type: number, origin: string, data: Json): string {
  return JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _responseType: type,
    _errorCode: 0,
    _origin: origin,
    _serializerVersion: SERIALIZER_BROWSER,
    _data: data,
  });
}
