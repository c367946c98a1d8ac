/**
 * Lint rules. The import zones are the arrows of docs/architecture.md: data flows down, nothing imports upwards,
 * the domain knows neither Office nor Node nor the DOM.
 */
import { readFileSync } from "node:fs";
import js from "@eslint/js";
import esX from "eslint-plugin-es-x";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

/** What each room of src/ may import beside itself: scripts/rooms.json, from which the table of the architecture page is made. */
const ROOMS = JSON.parse(readFileSync(new URL("./scripts/rooms.json", import.meta.url), "utf8"));
const rooms = ROOMS.map(({ room, mayImport }) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...mayImport].map((name) => `./${name}`),
  message: `src/${room} may import only: ${mayImport.join(", ") || "nothing"} (scripts/rooms.json)`,
}));

/**
 * Findings hold their rule and the head of their pack: behind the checks nobody looks them up among the built-in standards,
 * where a user's own standard is not. Only where a standard is chosen, or an answer kept in a workbook is read, are they known.
 */
const MAY_CHOOSE = "own-standards|check-settings|given-confirmations";
const noCatalogue = {
  target: [
    ...ROOMS.map(({ room }) => room).filter((room) => !["domain", "domain/standards", "usecases", "cli"].includes(room)),
    `usecases/!(${MAY_CHOOSE}).ts`,
  ].map((target) => `./src/${target}`),
  from: "./src/domain/standards/catalogue.ts",
  message: "findings hold their rule and the head of their pack; no look-up by id",
};
/** A worksheet is recognised once, in tables; dataset/read-tables.ts hands the worksheets in. What follows takes what was read. */
const gridZones = ["dataset/!(read-tables).ts", "consistency", "indicators", "standards", "dispersion", "checks", "explain"]
  .map((room) => `./src/domain/${room}`)
  .concat("./src/report", "./src/functions", "./src/taskpane")
  .flatMap((target) =>
    ["kernel/grid.ts", "tables/sheet-view.ts"].map((file) => ({
      target,
      from: `./src/domain/${file}`,
      message: "a worksheet is recognised once, in domain/tables: take what was read of it",
    })),
  );

/** Surfaces that print the report. */
const RENDERERS = ["html", "sheets", "word", "json", "text"].map((room) => `src/report/${room}/**`);
/** Where cells, dots and lines of text are placed; figures of the report are not touched there. */
const PLACING = [
  "html/markup.ts",
  "sheets/sheet.ts",
  "sheets/sheet-charts.ts",
  "word/document.ts",
  "word/picture.ts",
  "text/terminal-text.ts",
].map((file) => `src/report/${file}`);
const COMPUTES = "a renderer adds, sorts and compares nothing: take it from src/report/model";
const NO_COMPUTING = [
  "BinaryExpression[operator=/^(?:[-+*/%]|\\*\\*)$/]",
  "AssignmentExpression[operator=/^(?:[-+*/%]|\\*\\*)=$/]",
  "UpdateExpression",
  "UnaryExpression[operator='-'][argument.type!='Literal']",
  // Whether a list is empty, or longer than a page can show, is a matter of printing.
  "BinaryExpression[operator=/^[<>]=?$/]:not(:has(> Literal)):not(:has(> Identifier[name=/^[A-Z_]+$/]))",
  "CallExpression[callee.property.name=/^(?:reduce|reduceRight|sort|toSorted)$/]",
  "MemberExpression[object.name='Math']",
  "MemberExpression[property.name='length'] > CallExpression[callee.property.name='filter']",
].map((selector) => ({ selector, message: COMPUTES }));

export default ts.config(
  { ignores: ["node_modules", "dist", "build", "coverage"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "import-x": importX, "office-addins": officeAddins },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ["tsconfig.json", "test/tsconfig.json"] }),
      ],
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "import-x/no-restricted-paths": ["error", { zones: [...rooms, noCatalogue, ...gridZones] }],
    },
  },
  {
    // What ships runs in the engines of `browserslist` (package.json). Types refuse what is newer than ES2023; this is what
    // of ES2023 and before the oldest of those engines lacks: Safari 15.4 and Chrome 100.
    files: ["src/**"],
    plugins: { "es-x": esX },
    settings: { "es-x": { aggressive: true } },
    rules: {
      "es-x/no-array-prototype-toreversed": "error",
      "es-x/no-array-prototype-tosorted": "error",
      "es-x/no-array-prototype-tospliced": "error",
      "es-x/no-hashbang": "error",
      "es-x/no-regexp-lookbehind-assertions": "error",
      "es-x/no-regexp-modifiers": "error",
      "es-x/no-regexp-v-flag": "error",
    },
  },
  {
    // Only here is React: elsewhere its compiler would read every file for nothing.
    files: ["src/taskpane/**", "test/taskpane/**", "**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/**", "test/**", "scripts/**"],
    ignores: ["src/taskpane/**", "test/taskpane/**", "**/*.tsx"],
    rules: { "no-restricted-imports": ["error", { paths: ["react", "react-dom"], patterns: ["@fluentui/*"] }] },
  },
  {
    files: ["src/workbook/officejs/**", "src/functions/**", "src/commands/**"],
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/**"],
    ignores: [
      "src/workbook/officejs/**",
      "src/functions/**",
      "src/commands/**",
      "src/composition.ts",
      "src/workbench/**",
      "src/taskpane/index.tsx",
    ],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension", "CustomFunctions", "OfficeRuntime"],
    },
  },
  {
    files: ["src/domain/**"],
    rules: { "no-restricted-globals": ["error", "window", "document", "process", "console", "fetch", "Excel", "Office"] },
  },
  {
    // What is printed was counted, added and compared in the model, so that every surface says the same.
    files: RENDERERS,
    ignores: PLACING,
    rules: { "no-restricted-syntax": ["error", ...NO_COMPUTING] },
  },
  { files: ["scripts/**", "src/cli/**", "test/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.cjs", "**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        URL: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
