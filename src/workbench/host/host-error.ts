/** Errors as Excel answers them: the codes an add-in is written against, with their HTTP status. */

const STATUS = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  UndoNotSupported: 400,
} as const;

export type HostErrorCode = keyof typeof STATUS;

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The embedded workbench does not offer this API; see docs/host-fidelity.md.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path does not lead to an object.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  UndoNotSupported: "The operation can't be grouped because it doesn't support undo.",
};

export class HostError extends Error {
  readonly status: number;

  /** `location` is `Type.member`; the interpreter fills it in where it is left out. */
  constructor(
    readonly code: HostErrorCode,
    readonly location: string | null = null,
    detail = "",
  ) {
    super(detail ? `${MESSAGES[code]} ${detail}` : MESSAGES[code]);
    this.name = "HostError";
    this.status = STATUS[code];
  }
}
