/** Plain data of which each part is made when it is first read, and kept: own, enumerable properties like any other. */
export function lazily<T extends object>(parts: { readonly [Key in keyof T]-?: () => T[Key] }): T {
  const made = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = parts[key]();
        Object.defineProperty(made, key, { value, enumerable: true, configurable: true });
        return value;
      },
    });
  }
  return made as T;
}
