/**
 * Three bundles from one source tree, chosen with `--env target=…`:
 *   addin      the deployable add-in (dist/): one page for pane, commands and functions (shared runtime)
 *   workbench  the embedded workbench: the same add-in page plus the page that hosts it (build/workbench/)
 *   cli        the command line for Node (build/cli/edu-balance.cjs), and the program of its processes that open files
 * Switches: --env baseUrl=https://example.edu.cn/edu-balance/  where dist/ will be served from
 *           --env officeJs=global|21vianet|own                 which of Microsoft's clouds serves office.js; own: a copy that
 *                                                              the operator puts into office-js/ beside the page (closed networks)
 *           --env contact="单位，电话，邮箱"                     who answers users, for the support and privacy pages
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin } = require("webpack");
const tsx = require("tsx/cjs/api");
const { browserslist } = require("./package.json");

const ADDIN_ORIGIN = "https://localhost:3000/";
const OFFICE_JS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  own: "office-js/office.js",
  /** Served by the workbench from the development dependency; never part of a deployable build. */
  workbench: "/office-js/office.js",
};

const resolve = (...parts) => path.resolve(__dirname, ...parts);

const typescript = (browser) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    env: { targets: browser ? browserslist : "node 20" },
  },
});

const base = (mode, browser) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript(browser), { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }] },
  // The default minimizer takes several times as long over the grid.
  optimization: browser
    ? { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] }
    : {},
  performance: { hints: false },
  infrastructureLogging: { level: "error" },
  stats: "errors-warnings",
  // A run that starts from a fresh clone would only write a cache, never read it.
  cache: process.env.CI ? false : { type: "filesystem", buildDependencies: { config: [__filename] } },
});

/** Emits functions.json (en-US) and functions.zh-CN.json from the catalogue, so they can never be stale. */
class FunctionsMetadataPlugin {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { functionsMetadata } = tsx.require("./src/functions/metadata.ts", __filename);
          const emit = (name, language) =>
            compilation.emitAsset(name, new sources.RawSource(JSON.stringify(functionsMetadata(language, this.baseUrl), null, 2)));
          emit("functions.json", "en-US");
          emit("functions.zh-CN.json", "zh-CN");
        },
      );
    });
  }
}

const addinPage = (officeJs) =>
  new HtmlPlugin({
    filename: "taskpane.html",
    template: "./src/taskpane/taskpane.html",
    // Functions must be associated before anything heavy is loaded: Excel may call one at once.
    chunks: ["functions", "commands", "taskpane"],
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    // The scripts keep their names, which the manifest gives; what is asked for changes with every build all the same, so
    // that no page runs a script of another build, which would ask for chunks that are gone.
    hash: true,
    officeJs,
    version: require("./package.json").version,
  });

/** The later chunks use the modules of the first, so that all three share one live evaluation. */
const addinEntries = {
  functions: "./src/functions/functions.ts",
  commands: { import: "./src/commands/commands.ts", dependOn: "functions" },
  taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
};

/** Without a contact the marked place stays, so that whoever deploys the add-in sees what is missing. */
function withContact(html, contact) {
  if (!contact) return html;
  const escaped = contact.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return html.replace(/<mark>.*?<\/mark>/gs, () => escaped);
}

function addin(env, mode) {
  const baseUrl = env.baseUrl ? env.baseUrl.replace(/\/?$/, "/") : ADDIN_ORIGIN;
  const officeJs = OFFICE_JS[env.officeJs ?? "global"];
  if (!officeJs) throw new Error(`Unknown office.js source "${env.officeJs}": use global, 21vianet or own.`);
  if (!baseUrl.startsWith("https://")) throw new Error(`The base URL must begin with https:// (given: ${baseUrl}).`);
  return {
    ...base(mode, true),
    name: "addin",
    entry: addinEntries,
    output: { path: resolve("dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new CssPlugin(),
      addinPage(officeJs),
      new FunctionsMetadataPlugin(baseUrl),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/*.html", transform: (text) => withContact(text.toString(), env.contact) },
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll(ADDIN_ORIGIN, baseUrl) },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      client: { overlay: false },
    },
  };
}

function workbench(_env, mode) {
  return {
    ...base(mode, true),
    name: "workbench",
    entry: { ...addinEntries, workbench: "./src/workbench/page/main.ts" },
    output: { path: resolve("build/workbench"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new CssPlugin(),
      addinPage(OFFICE_JS.workbench),
      new HtmlPlugin({
        filename: "index.html",
        template: "./src/workbench/page/workbench.html",
        chunks: ["workbench"],
        scriptLoading: "defer",
        hash: true,
      }),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({ patterns: [{ from: "assets/*.png" }, { from: "assets/*.html" }] }),
    ],
  };
}

function cli(_env, mode) {
  return {
    ...base(mode, false),
    name: "cli",
    target: "node20",
    devtool: false,
    // The second is the program of the processes that open files: it holds only what reading needs.
    entry: { "edu-balance": "./src/cli/main.ts", "file-tasks": "./src/cli/tasks/child.ts" },
    output: { path: resolve("build/cli"), filename: "[name].cjs", clean: true },
    optimization: { minimize: false },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      // How the fonts of older Chinese documents number their characters; read when a PDF asks for one.
      new CopyPlugin({ patterns: [{ from: "node_modules/pdfjs-dist/cmaps/*.bcmap", to: "cmaps/[name][ext]" }] }),
    ],
  };
}

const TARGETS = { addin, workbench, cli };

module.exports = async (env = {}, argv = {}) => {
  const target = TARGETS[env.target ?? "addin"];
  if (!target) throw new Error(`Unknown target "${env.target}": use ${Object.keys(TARGETS).join(", ")}.`);
  const config = target(env, argv.mode ?? "production");
  if (env.WEBPACK_SERVE && target === addin) {
    const { getHttpsServerOptions } = require("office-addin-dev-certs");
    config.devServer.server = { type: "https", options: await getHttpsServerOptions() };
  }
  return config;
};
