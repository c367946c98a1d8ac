/**
 * @jest-environment jsdom
 *
 * What Microsoft's online validation would find, checked offline: element order, resources, https, icons, shared runtime,
 * and that the functions Excel is told of are the functions the code associates.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..");
const manifest = new DOMParser().parseFromString(readFileSync(path.join(root, "manifest.xml"), "utf8"), "application/xml");
const all = (name: string) => [...manifest.getElementsByTagName(name)];
const one = (name: string) => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const childNames = (element: Element) => [...element.children].map((child) => child.localName);

/** Element order of the add-in-only manifest schema, for the elements we use. */
const ORDER: readonly (readonly [parent: string, children: readonly string[]])[] = [
  [
    "OfficeApp",
    [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
  ],
  ["VersionOverrides", ["Description", "Requirements", "Hosts", "Resources"]],
  ["AllFormFactors", ["ExtensionPoint"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["Group", ["Label", "Icon", "Control"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", ["Title", "Description"]],
  ["Resources", ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]],
];

it("is well-formed XML", () => {
  expect(all("parsererror")).toHaveLength(0);
});

it.each(ORDER)("keeps the schema's order inside %s", (parent, expected) => {
  const elements = all(parent);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    const positions = [...element.children].map((child) => expected.indexOf(child.tagName));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  }
});

it("keeps Runtimes first in the workbook host and custom functions in Script, Page, Metadata, Namespace order", () => {
  const host = all("Host").find((element) => element.getAttribute("xsi:type") === "Workbook")!;
  expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  const functions = all("ExtensionPoint").find((element) => element.getAttribute("xsi:type") === "CustomFunctions")!;
  expect(childNames(functions)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
});

describe("resources", () => {
  const declared = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]
    .flatMap((group) => [...one(group).children])
    .map((element) => element.getAttribute("id")!);
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")!);

  it("declares every id once", () => {
    expect(new Set(declared).size).toBe(declared.length);
  });

  it("declares every id that is used and uses every id that is declared", () => {
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
  });

  it("keeps resource ids within the 32 characters Office allows", () => {
    expect(declared.filter((id) => id.length > 32)).toEqual([]);
  });

  it("has English text beside every Chinese one", () => {
    const chinese = all("bt:String").filter((element) => /\p{Script=Han}/u.test(element.getAttribute("DefaultValue")!));
    expect(chinese.length).toBeGreaterThan(0);
    for (const text of [...chinese, one("DisplayName")]) {
      expect(text.querySelector("[Locale='en-US']")?.getAttribute("Value")).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("keeps labels within 125 and tips within 250 characters", () => {
    const lengths = (name: string) =>
      [...one(name).querySelectorAll("*")].map(
        (element) => (element.getAttribute("DefaultValue") ?? element.getAttribute("Value"))!.length,
      );
    expect(Math.max(...lengths("bt:ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths("bt:LongStrings"))).toBeLessThanOrEqual(250);
  });
});

it("uses https everywhere", () => {
  const urls = [...manifest.querySelectorAll("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((value): value is string => !!value && value.includes("://"));
  expect(urls.length).toBeGreaterThan(10);
  expect(urls.filter((url) => !url.startsWith("https://"))).toEqual([]);
});

describe("icons", () => {
  const fileOf = (url: string) => path.join(root, new URL(url).pathname);
  /** Width and height stand in the IHDR chunk of a PNG. */
  const pixels = (file: string) => {
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  it.each(["IconUrl", "HighResolutionIconUrl"] as const)("%s has the size its name says", (name) => {
    const url = one(name).getAttribute("DefaultValue")!;
    const size = Number(/-(\d+)\.png$/.exec(url)![1]);
    expect(size).toBe(name === "IconUrl" ? 32 : 64);
    expect(pixels(fileOf(url))).toEqual([size, size]);
  });

  it("has every ribbon icon in the size asked for", () => {
    const urlOf = new Map(
      [...one("bt:Images").children].map((image) => [image.getAttribute("id")!, image.getAttribute("DefaultValue")!] as const),
    );
    const asked = all("Icon").flatMap((icon) => [...icon.children]);
    expect(asked).toHaveLength(15);
    for (const image of asked) {
      const size = Number(image.getAttribute("size"));
      expect(pixels(fileOf(urlOf.get(image.getAttribute("resid")!)!))).toEqual([size, size]);
    }
  });

  it("offers each group and button the sizes 16, 32 and 80", () => {
    for (const icon of all("Icon")) {
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
  });

  it("has the product icon in 16, 32, 64, 80 and 128", () => {
    for (const size of [16, 32, 64, 80, 128]) expect(pixels(path.join(root, "assets", `icon-${size}.png`))).toEqual([size, size]);
  });
});

it("runs pane, commands and functions in one shared runtime", () => {
  const runtime = one("Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const page = runtime.getAttribute("resid");
  expect(one("FunctionFile").getAttribute("resid")).toBe(page);
  expect(one("Page").querySelector("SourceLocation")?.getAttribute("resid")).toBe(page);
  const showPane = all("Action").find((element) => element.getAttribute("xsi:type") === "ShowTaskpane")!;
  expect(childNames(showPane)).toEqual(["SourceLocation"]);
  expect(showPane.querySelector("SourceLocation")?.getAttribute("resid")).toBe(page);
  expect(one("VersionOverrides").querySelector("Requirements")?.innerHTML).toContain('Name="SharedRuntime"');
});

describe("names shared with the code", () => {
  const source = (file: string) => readFileSync(path.join(root, file), "utf8");

  it("associates every ribbon command", () => {
    const names = all("FunctionName").map((element) => element.textContent);
    expect(names).toEqual(["checkNow", "clearMarks", "formulasToValues"]);
    for (const name of names) expect(source("src/commands/commands.ts")).toContain(`"${name}"`);
  });

  it("names the files the build writes", () => {
    const paths = [...all("bt:Url").flatMap((url) => [url, ...url.children])].map(
      (element) => new URL((element.getAttribute("DefaultValue") ?? element.getAttribute("Value"))!).pathname,
    );
    expect(paths).toEqual(["/taskpane.html", "/functions.js", "/functions.zh-CN.json", "/functions.json"]);
    const build = source("webpack.config.js");
    for (const name of ["taskpane.html", "functions.json", "functions.zh-CN.json", "functions:"]) expect(build).toContain(name);
  });
});
