/**
 * What the oldest engines the product promises (`browserslist` in package.json: Chrome 100, Safari 15.4) do not have. The
 * tests run without it, in Node and in Chromium, so that code which needs it fails here and not at a user's desk.
 * The function is also sent to Chromium as text, so it refers to nothing outside of itself.
 */
export function removeNewerBuiltIns(): void {
  const remove = (holder: object | undefined, ...names: readonly string[]): void => {
    for (const name of names) if (holder) Reflect.deleteProperty(holder, name);
  };
  const parent = (of: object): object => Object.getPrototypeOf(of) as object;
  const iterator = parent(parent([][Symbol.iterator]()));
  remove(Array, "fromAsync");
  remove(Array.prototype, "toReversed", "toSorted", "toSpliced", "with");
  remove(parent(Uint8Array.prototype), "toReversed", "toSorted", "with");
  remove(Uint8Array, "fromBase64", "fromHex");
  remove(Uint8Array.prototype, "toBase64", "toHex");
  remove(ArrayBuffer.prototype, "resize", "transfer", "transferToFixedLength");
  remove(String.prototype, "isWellFormed", "toWellFormed");
  remove(Object, "groupBy");
  remove(Map, "groupBy");
  remove(Map.prototype, "getOrInsert", "getOrInsertComputed");
  remove(Set.prototype, "union", "intersection", "difference", "symmetricDifference");
  remove(Set.prototype, "isSubsetOf", "isSupersetOf", "isDisjointFrom");
  remove(iterator, "map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find");
  remove(globalThis, "Iterator");
  remove(Promise, "withResolvers", "try");
  remove(RegExp, "escape");
  remove(globalThis.URL, "canParse", "parse");
  remove(globalThis.AbortSignal, "any", "timeout");
}
