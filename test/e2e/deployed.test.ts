/**
 * The add-in as deploy/nginx.conf serves it, by nginx itself: headers, policy, cache, the addresses of the manifest; and the
 * page in Chromium, which may ask for nothing but its own files and Microsoft's office.js. Needs `npm run build` and nginx.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { generate } from "selfsigned";

const PROJECT = path.join(__dirname, "../..");
const DIST = path.join(PROJECT, "dist");
const OFFICE_JS = path.join(PROJECT, "node_modules/@microsoft/office-js/dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
const isReady = hasNginx && existsSync(path.join(DIST, "manifest.xml"));
const check = isReady || process.env.CI ? test : test.skip;

let folder: string;
let server: ChildProcess | undefined;
let port: number;

beforeAll(async () => {
  if (!isReady) return;
  folder = mkdtempSync(path.join(tmpdir(), "deployed-"));
  port = await freePort();
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
  writeFileSync(path.join(folder, "key"), key);
  writeFileSync(path.join(folder, "cert"), cert);
  const filledIn = readFileSync(path.join(PROJECT, "deploy/nginx.conf"), "utf8")
    .replace(/listen .*? ssl;/, `listen 127.0.0.1:${port} ssl;`)
    .replace(/server_name .*?;/, "server_name localhost;")
    .replace(/ssl_certificate .*?;/, `ssl_certificate ${folder}/cert;`)
    .replace(/ssl_certificate_key .*?;/, `ssl_certificate_key ${folder}/key;`)
    .replace(/root .*?;/, `root ${DIST};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  const around = `user root; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events {} http { include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")}\n${filledIn}\n}`;
  writeFileSync(path.join(folder, "nginx.conf"), around);
  server = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder, "-e", path.join(folder, "error.log")], {
    stdio: "inherit",
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await get("taskpane.html").then(isAnswered, isSilent)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(readFileSync(path.join(folder, "error.log"), "utf8"));
});
afterAll(() => {
  server?.kill("SIGQUIT");
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const isAnswered = (): boolean => true;
const isSilent = (): boolean => false;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function get(target: string, { method = "GET" } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: `/${target}`, method, rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

const files = (): string[] =>
  readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.\w+$/.test(name) && !name.endsWith(".LICENSE.txt"),
  );

check("every file comes with the policy, and is kept only when its name changes with its content", async () => {
  for (const name of files()) {
    const { status, headers } = await get(name);
    const isHashed = /\.[0-9a-f]{8}\.js$/.test(name);
    expect([name, status, headers["cache-control"]]).toEqual([
      name,
      200,
      isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    ]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect([headers["x-content-type-options"], headers["referrer-policy"]]).toEqual(["nosniff", "no-referrer"]);
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBe(/functions(\.zh-CN)?\.json$/.test(name) ? "*" : undefined);
  }
  expect(files().filter((name) => /\.[0-9a-f]{8}\.js$/.test(name))).not.toEqual([]);
});

check("types are told, nothing else is given out, and nothing can be changed", async () => {
  const type = async (name: string) => (await get(name)).headers["content-type"];
  expect(await type("taskpane.html")).toBe("text/html; charset=utf-8");
  expect(await type("functions.zh-CN.json")).toBe("application/json; charset=utf-8");
  expect(await type("manifest.xml")).toBe("text/xml; charset=utf-8");
  expect(await type("taskpane.js")).toMatch(/^(application|text)\/javascript; charset=utf-8$/);
  expect((await get("")).status).toBe(404);
  expect((await get("assets/")).status).toBe(404);
  expect((await get("%2e%2e/package.json")).status).toBe(400);
  expect((await get("taskpane.html", { method: "POST" })).status).toBe(403);
});

check("every address of the manifest is answered", async () => {
  const manifest = (await get("manifest.xml")).body;
  const base = new URL("./", /SourceLocation DefaultValue="([^"]+)"/.exec(manifest)![1]).href;
  const addresses = [...new Set([...manifest.matchAll(/Value="(https:[^"]+)"/g)].map(([, address]) => address!))];
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address.startsWith(base)).toBe(true);
    expect([address, (await get(address.slice(base.length))).status]).toEqual([address, 200]);
  }
});

check("the page asks for its own files and Microsoft's office.js, and nothing is refused", async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    const [asked, errors]: [string[], string[]] = [[], []];
    page.on("request", (sent) => asked.push(sent.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.route(`${CDN}**`, (route) => {
      const name = route.request().url().slice(CDN.length).split("?")[0]!;
      return route.fulfill({ path: path.join(OFFICE_JS, name), contentType: "text/javascript" });
    });
    const origin = `https://localhost:${port}`;
    await page.goto(`${origin}/taskpane.html`, { waitUntil: "networkidle" });
    expect(asked.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith(CDN))).toEqual([]);
    expect(asked).toContain(`${CDN}office.js`);
    expect(asked.some((address) => address.startsWith(`${origin}/taskpane.js?`))).toBe(true);
    expect(errors.filter((text) => /Content Security Policy|Refused/.test(text))).toEqual([]);
    await page.goto(`${origin}/assets/privacy.html`);
    expect(await page.getByRole("heading", { level: 1 }).first().textContent()).toBe("隐私说明");
    expect(errors.filter((text) => /Content Security Policy|Refused/.test(text))).toEqual([]);
  } finally {
    await browser.close();
  }
});
