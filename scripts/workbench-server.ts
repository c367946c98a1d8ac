/**
 * Serves the embedded workbench over https on this machine only, with a self-signed certificate made on the spot
 * (office.js refuses a host page that is not https). Usage: workbench-server.ts [--port N]; tells its parent where the page is.
 */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import path from "node:path";
import { generate } from "selfsigned";

const DEFAULT_PORT = 3443;
const PORTS_TRIED = 20;
const SAMPLE_NAME = /\.(xlsx|xls|csv)$/i;

/**
 * Everything the two pages (host page and add-in pane) may do: load and talk to this server, nothing else.
 * `unsafe-inline` is for style only: both Fluent and the grid set styles from script.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface WorkbenchServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface WorkbenchServerOptions {
  /** The checkout; the built pages, office.js and the samples are found in it. */
  readonly project: string;
  /** First port to try; 0 takes any free one. */
  readonly port?: number;
  /** Where the built pages are, when not in build/workbench. */
  readonly pages?: string;
}

export async function serveWorkbench(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const { project, port = DEFAULT_PORT } = options;
  const roots: readonly [prefix: string, folder: string][] = [
    ["/office-js/", path.join(project, "node_modules/@microsoft/office-js/dist")],
    ["/samples/", path.join(project, "samples")],
    ["/", options.pages ?? path.join(project, "build/workbench")],
  ];
  const server = createServer(await certificate(), (request, response) => {
    answer(request, response, roots).catch(() => response.headersSent || fail(response, 500));
  });
  const used = await listen(server, port, port === 0 ? 1 : PORTS_TRIED);
  return {
    url: `https://localhost:${used}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key, cert };
}

async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port + 1 >= first + tries) throw error;
    }
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, roots: readonly [string, string][]): Promise<void> {
  // A page of another site that points its own name at 127.0.0.1 must not be able to read from here.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return fail(response, 421);
  if (request.method !== "GET" && request.method !== "HEAD") return fail(response, 405);
  const pathname = decodePath(request.url ?? "/");
  if (pathname === null) return fail(response, 400);
  const [prefix, folder] = roots.find(([start]) => pathname.startsWith(start))!;
  if (prefix === "/samples/" && pathname === "/samples/") return sendSampleList(response, folder);
  const file = path.join(folder, pathname.slice(prefix.length) || "index.html");
  const details = file.startsWith(folder + path.sep) ? await stat(file).catch(() => null) : null;
  if (!details?.isFile()) return fail(response, 404);
  response.writeHead(200, headers(MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream", details.size));
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

function decodePath(url: string): string | null {
  try {
    const pathname = decodeURIComponent(new URL(url, "https://localhost").pathname);
    return pathname.includes("\0") ? null : pathname;
  } catch {
    return null;
  }
}

async function sendSampleList(response: ServerResponse, folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => SAMPLE_NAME.test(name)).sort();
  const body = Buffer.from(JSON.stringify(names));
  response.writeHead(200, headers(MEDIA_TYPES[".json"]!, body.length));
  response.end(body);
}

function headers(type: string, length: number): Record<string, string | number> {
  return {
    "Content-Type": type,
    "Content-Length": length,
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  };
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, headers("text/plain; charset=utf-8", 0));
  response.end();
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const portAt = args.indexOf("--port");
  const port = portAt >= 0 ? Number(args[portAt + 1]) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port takes a number from 0 to 65535");
  const server = await serveWorkbench({ project: path.join(__dirname, ".."), port });
  process.send?.({ page: server.url });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void server.close().then(() => process.exit(0)));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
