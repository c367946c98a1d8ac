/**
 * Round trips made of pieces, so that one piece Excel refuses takes no other with it. Excel carries out a request in order and
 * stops at the first refusal; traces between the pieces tell how far it came.
 */
import { isAboutWholeRequest, isOfficeError } from "./excel-run";

/** Requests stay below 2 MB: Excel on the web takes 5 MB. */
const TRIP_BYTES = 1_500_000;

export interface Piece<T> {
  /** Names the piece; no two of a call have the same name. */
  readonly of: string;
  /** Puts the piece into the request. What it returns may be read after the trip. */
  readonly queue: () => T;
  /** About what it costs on the wire; small where left out. */
  readonly bytes?: number;
  /** Where two questions of a group are refused, all of them are taken to be: this Excel does not know what they ask for. */
  readonly group?: string;
}

export interface Answers {
  readonly refused: ReadonlyMap<string, OfficeExtension.Error>;
}

/**
 * Asks for everything in as few trips as its size allows: one, in general. A piece that is refused is asked once more after
 * the others and then left out, so each costs two further trips at most.
 * @throws OfficeExtension.Error where Excel took nothing of a request
 */
export async function askAll(context: Excel.RequestContext, pieces: readonly Piece<void>[]): Promise<Answers> {
  const refused = new Map<string, OfficeExtension.Error>();
  const suspects = new Set<string>();
  let waiting = pieces;
  do {
    const trip = fitting(waiting);
    const refusal = await sent(context, trip);
    if (!refusal) {
      waiting = waiting.slice(trip.length);
      continue;
    }
    const others = waiting.filter((piece) => piece !== refusal.piece);
    const isSecond = suspects.has(refusal.piece.of);
    suspects.add(refusal.piece.of);
    if (!isSecond) {
      waiting = [...others, refusal.piece];
      continue;
    }
    refused.set(refusal.piece.of, refusal.error);
    const { group } = refusal.piece;
    const alike = others.filter((piece) => group !== undefined && piece.group === group);
    const isUnknown = pieces.filter((piece) => piece.group === group && refused.has(piece.of)).length > 1;
    if (group !== undefined && isUnknown) alike.forEach(({ of }) => refused.set(of, refusal.error));
    waiting = others.filter(({ of }) => !refused.has(of));
  } while (waiting.length > 0);
  return { refused };
}

/**
 * Carries out changes in as few trips as their size allows. What was done before a refusal is done and not done again; the
 * refused piece may be half done.
 * @param refused is told of each such piece; what it returns goes out with the pieces still waiting
 * @param end where to stop; `refusal` leaves what waits after the first one
 * @returns the pieces still waiting
 */
export async function changeAll(
  context: Excel.RequestContext,
  pieces: readonly Piece<void>[],
  refused: (piece: Piece<void>, error: OfficeExtension.Error) => readonly Piece<void>[],
  end: "all" | "refusal" = "all",
): Promise<readonly Piece<void>[]> {
  let waiting = pieces;
  let isRefused = false;
  while (waiting.length > 0 && !(isRefused && end === "refusal")) {
    const trip = fitting(waiting);
    const refusal = await sent(context, trip);
    isRefused = refusal !== null;
    if (!refusal) waiting = waiting.slice(trip.length);
    else waiting = [...waiting.slice(trip.indexOf(refusal.piece) + 1), ...refused(refusal.piece, refusal.error)];
  }
  return waiting;
}

/** At least one piece. */
function fitting(waiting: readonly Piece<void>[]): readonly Piece<void>[] {
  let bytes = 0;
  const end = waiting.findIndex((piece, index) => (bytes += piece.bytes ?? 0) > TRIP_BYTES && index > 0);
  return end < 0 ? waiting : waiting.slice(0, end);
}

interface Refusal {
  readonly piece: Piece<void>;
  readonly error: OfficeExtension.Error;
}

/** The piece Excel stopped at; null when it did all of them. */
async function sent(context: Excel.RequestContext, trip: readonly Piece<void>[]): Promise<Refusal | null> {
  trip.forEach((piece, index) => {
    piece.queue();
    if (index < trip.length - 1) context.trace(piece.of);
  });
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (!isOfficeError(error) || isAboutWholeRequest(error)) throw error;
    return { piece: trip[Math.min(error.traceMessages?.length ?? 0, trip.length - 1)]!, error };
  }
}
