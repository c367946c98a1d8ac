/** Tests in real Chromium against the built workbench. */
const base = require("./jest.config.cjs");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  // Newer built-ins are taken from Chromium, not from the program that drives it.
  setupFiles: [],
  testTimeout: 120_000,
  maxWorkers: 1,
};
