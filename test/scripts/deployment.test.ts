/**
 * @jest-environment jsdom
 *
 * The files with which nginx and IIS serve the add-in say the same, and the policy of the page. What nginx really answers is
 * looked at in test/e2e/deployed.test.ts.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

const read = (name: string) => readFileSync(path.join(__dirname, "../..", name), "utf8");
const nginx = read("deploy/nginx.conf");
const iis = new DOMParser().parseFromString(read("deploy/web.config"), "application/xml");

const CLOUDS = "https://appsforoffice.microsoft.com https://appsforoffice.cdn.partner.office365.cn";

/** Headers that are the same for every file, by name. */
const ofNginx = Object.fromEntries(
  [...nginx.matchAll(/add_header (\S+) "([^"]+)" always;/g)].map(([, name, value]) => [name, value]),
);
const headersIn = (element: Element) =>
  Object.fromEntries(
    [...element.querySelectorAll("customHeaders > add")].map((add) => [add.getAttribute("name"), add.getAttribute("value")]),
  );
const ofIis = headersIn(iis.querySelector("configuration > system\\.webServer")!);

test("the file for IIS is well-formed", () => {
  expect(iis.getElementsByTagName("parsererror")).toHaveLength(0);
  expect(iis.documentElement.nodeName).toBe("configuration");
});

test("both send the same headers with every file", () => {
  expect(Object.keys(ofNginx).sort()).toEqual(["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"]);
  expect(ofIis).toEqual(ofNginx);
});

test("the policy is that of the page, for both of Microsoft's clouds", () => {
  const [, page] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read("src/taskpane/taskpane.html"))!;
  const forBoth = page!.replace(/<%=.*?%>/s, CLOUDS);
  expect(ofNginx["Content-Security-Policy"]).toBe(forBoth);
});

test("the pane may be shown in a frame, as Excel on the web does", () => {
  const all = `${nginx.replaceAll(/#.*/g, "")}${new XMLSerializer().serializeToString(iis)}`;
  expect(all).not.toMatch(/X-Frame-Options["\s]|frame-ancestors/);
});

test("with IIS the descriptions of functions may be read from elsewhere, and everything is asked for again", () => {
  const locations = [...iis.querySelectorAll("location")].map((one) => [one.getAttribute("path"), headersIn(one)]);
  expect(locations).toEqual(
    ["functions.json", "functions.zh-CN.json"].map((name) => [name, { "Access-Control-Allow-Origin": "*" }]),
  );
  expect(iis.querySelector("clientCache")!.getAttribute("cacheControlMode")).toBe("DisableCache");
});

test("places to be filled in are marked in nginx's file, and only those", () => {
  const marked = nginx.split("\n").flatMap((line) => (line.includes("# <-") ? [line.trim().split(/\s+/)[0]] : []));
  expect(marked).toEqual(["listen", "server_name", "ssl_certificate", "ssl_certificate_key", "root"]);
});
