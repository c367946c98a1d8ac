/** Unit, property, golden and contract tests. The browser tests have a configuration of their own (jest.e2e.config.cjs). */
const swc = {
  sourceMaps: "inline",
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
};

const ES_MODULES = [
  ...["lodash-es", "nanoid", "rbush", "quickselect", "kdbush", "numfmt", "opentype\\.js", "ot-json1"],
  ...["franc-min", "trigram-utils", "n-gram", "collapse-white-space", "cjk-regex", "regexp-util", "unicode-regex"],
];

module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // Copies of the project that a test makes are no modules of it.
  modulePathIgnorePatterns: ["<rootDir>/build/"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  // The grid's CommonJS build requires packages that exist as ES modules only.
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${ES_MODULES.join("|")})/)`],
  transform: { "^.+\\.[tj]sx?$": ["@swc/jest", swc] },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-styles.cjs" },
  setupFiles: ["<rootDir>/test/support/property-runs-setup.cjs", "<rootDir>/test/support/promised-engines-setup.ts"],
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
  maxWorkers: 2,
  // Machines differ and are shared; nothing here waits that long unless it hangs.
  testTimeout: 30_000,
};
