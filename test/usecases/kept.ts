/** What a workbook keeps, as tests look at it. */
import { settingKey, type PartName } from "../../src/usecases/store/envelope";
import type { PartKind } from "../../src/usecases/store/part-kinds";
import { readPart, type FoundPart } from "../../src/usecases/store/read-part";
import type { MemoryWorkbook } from "./memory-workbook";

/** The content of a part's envelope; null where there is none. */
export function keptIn({ settings }: Pick<MemoryWorkbook, "settings">, part: PartName): unknown {
  const text = settings.get(settingKey(part));
  return text === undefined ? null : (JSON.parse(text) as { readonly content: unknown }).content;
}

/** What a text of version 0 comes to; null stands for no text. */
export function ofVersion0<T>(kind: PartKind<T>, text: string | null): Promise<FoundPart<T>> {
  return readPart(kind, { getSetting: async (key) => (key === kind.version0.key ? text : null) });
}
