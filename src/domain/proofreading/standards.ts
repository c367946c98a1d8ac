/** The standards a text is held against. */
import type { Pack } from "../standards/pack";

export interface Standards {
  /** Those the user chose; empty where he chose none. */
  readonly chosen: readonly Pack[];
  /** Every standard of the product: among them are those that a text names. */
  readonly known: readonly Pack[];
}
