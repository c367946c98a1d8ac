/**
 * Lint rules. The import zones are the arrows of docs/architecture.md: data flows down, nothing imports upwards,
 * the domain knows neither Office nor Node nor the DOM.
 */
import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const domain = (room) => `./src/domain/${room}`;
/** Rooms of the domain and what each may import. */
const ROOMS = {
  kernel: [],
  fields: ["kernel"],
  standards: ["kernel", "fields", "indicators"],
  indicators: ["kernel", "fields"],
  tables: ["kernel", "fields"],
  dataset: ["kernel", "fields", "tables"],
  consistency: ["kernel", "fields", "tables", "dataset"],
  dispersion: ["kernel", "fields", "dataset", "indicators", "standards"],
  checks: ["kernel", "fields", "dataset", "indicators", "standards", "dispersion"],
  "own-standard": ["kernel", "fields", "tables", "indicators", "standards", "checks"],
  explain: ["kernel", "fields", "dataset", "indicators", "standards", "dispersion", "checks"],
};
const roomZones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: domain(room),
  from: "./src",
  except: [room, ...allowed].map((name) => `./domain/${name}`),
  message: `domain/${room} may import only: ${allowed.join(", ") || "nothing"}`,
}));
/** A worksheet is recognised once, in tables; dataset/read-tables.ts hands the worksheets in. What follows takes what was read. */
const gridZones = ["dataset/!(read-tables).ts", "consistency", "indicators", "standards", "dispersion", "checks", "explain"]
  .map(domain)
  .concat("./src/report", "./src/functions", "./src/taskpane")
  .flatMap((target) =>
    ["kernel/grid.ts", "tables/sheet-view.ts"].map((file) => ({
      target,
      from: domain(file),
      message: "a worksheet is recognised once, in domain/tables: take what was read of it",
    })),
  );
const edge = (target, ...allowed) => ({
  target: `./src/${target}`,
  from: "./src",
  except: [`./${target}`, ...allowed.map((name) => `./${name}`)],
});

export default ts.config(
  { ignores: ["node_modules", "dist", "build", "coverage"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "import-x": importX, "office-addins": officeAddins, "react-hooks": reactHooks },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ["tsconfig.json", "test/tsconfig.json"] }),
      ],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            ...roomZones,
            ...gridZones,
            edge("domain"),
            edge("workbook", "domain", "composition.ts"),
            edge("usecases", "domain", "workbook/port.ts", "workbook/a1.ts", "workbook/sheet-model.ts"),
            edge("report", "domain", "usecases", "workbook/a1.ts", "workbook/sheet-model.ts"),
            edge("live", "domain", "usecases", "report", "workbook/port.ts"),
            edge(
              "taskpane",
              "domain",
              "usecases",
              "live",
              "report/model",
              "workbook/port.ts",
              "workbook/a1.ts",
              "composition.ts",
            ),
            edge("functions", "domain", "usecases", "live", "workbook/port.ts", "workbook/a1.ts", "composition.ts"),
            edge("commands", "domain", "usecases", "live", "workbook/port.ts", "composition.ts"),
            edge("cli", "domain", "usecases", "report", "workbook", "functions/function-catalogue.ts", "composition.ts"),
            edge("workbench", "domain/kernel", "workbook/files", "workbook/port.ts", "workbook/a1.ts"),
          ],
        },
      ],
    },
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
