/** The server of the workbench gives out its own files to this machine, and nothing else. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveWorkbench, type WorkbenchServer } from "../../scripts/workbench-server";

let project: string;
let server: WorkbenchServer;
beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), "workbench-"));
  for (const folder of ["build/workbench", "samples", "node_modules/@microsoft/office-js/dist"]) {
    mkdirSync(path.join(project, folder), { recursive: true });
  }
  writeFileSync(path.join(project, "build/workbench/index.html"), "<p>工作台</p>");
  writeFileSync(path.join(project, "samples/西庄.xlsx"), "sample");
  writeFileSync(path.join(project, "samples/README.md"), "no sample");
  writeFileSync(path.join(project, "node_modules/@microsoft/office-js/dist/office.js"), "office");
  writeFileSync(path.join(project, "secret.txt"), "secret");
  server = await serveWorkbench({ project, port: 0 });
});
afterAll(async () => {
  await server?.close();
  rmSync(project, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function get(target: string, { method = "GET", host }: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const headers = host === undefined ? {} : { host };
    const sent = request({ port, host: "127.0.0.1", path: target, method, headers, rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

test.each([
  ["/", "<p>工作台</p>", "text/html; charset=utf-8"],
  ["/index.html?open=blank", "<p>工作台</p>", "text/html; charset=utf-8"],
  ["/office-js/office.js", "office", "text/javascript; charset=utf-8"],
  ["/samples/", '["西庄.xlsx"]', "application/json; charset=utf-8"],
  [`/samples/${encodeURIComponent("西庄.xlsx")}`, "sample", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%s", async (target, body, type) => {
  expect(await get(target)).toMatchObject({ status: 200, body, headers: { "content-type": type } });
});

test("pages may load and talk to this server only", async () => {
  const { headers } = await get("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|https?:|\*)|connect-src[^;]*(https?:|\*)/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
  ["a file outside", "/../../secret.txt", {}, 404],
  ["a file outside, encoded", "/%2e%2e/%2e%2e/secret.txt", {}, 404],
  ["a file beside the samples", "/samples/..%2f..%2fsecret.txt", {}, 404],
  ["a folder", "/office-js/", {}, 404],
  ["what is not there", "/absent.js", {}, 404],
  ["a broken address", "/%", {}, 400],
  ["a name of another site for this machine", "/", { host: "evil.example" }, 421],
  ["anything but reading", "/", { method: "POST" }, 405],
])("refuses %s", async (_, target, options, status) => {
  const answer = await get(target, options);
  expect([answer.status, answer.body]).toEqual([status, ""]);
});

test("takes the next port when one is taken", async () => {
  const port = Number(new URL(server.url).port);
  const second = await serveWorkbench({ project, port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
