/** The workbench in a real Chromium: served as for users, driven by mouse and keyboard, read through the official office.js. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from "playwright-core";
import { serveWorkbench, type WorkbenchServer } from "../../../scripts/workbench-server";
import { removeNewerBuiltIns } from "../../support/promised-engines";

const PROJECT = path.join(__dirname, "../../..");
const SCREENSHOTS = path.join(PROJECT, "test-results/e2e");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--lang=zh-CN"],
];
/** Milliseconds to wait for anything; a machine with other work to do takes several times as long as an idle one. */
const PATIENCE = 30_000;
/** Milliseconds until Enter has ended the editing of a cell, if it does. */
const ENTERED = 3_000;
/** How often a text is typed, as the list of functions may come up late and take the Enter for itself. */
const ATTEMPTS = 4;

export class Workbench {
  /** Addresses asked for by any page or frame. */
  readonly requests: string[] = [];
  /** Uncaught errors and errors on the console, refusals of the content security policy among them. */
  readonly errors: string[] = [];
  private shots = 0;

  private constructor(
    private readonly scenario: string,
    private readonly server: WorkbenchServer,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /**
   * @param scenario begins the names of its pictures
   * @param locale the language of the browser
   */
  static async start(scenario: string, locale = "zh-CN"): Promise<Workbench> {
    if (!existsSync(CHROMIUM)) throw new Error(`No Chromium at ${CHROMIUM}: install it, or name another one in CHROMIUM.`);
    const server = await serveWorkbench({ project: PROJECT, port: 0 });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 900 },
      locale,
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(`(${removeNewerBuiltIns.toString()})()`);
    const workbench = new Workbench(scenario, server, browser, await context.newPage());
    context.on("request", (request) => workbench.requests.push(request.url()));
    workbench.page.on("pageerror", (error) => workbench.errors.push(String(error.stack ?? error)));
    workbench.page.on("console", (message) => {
      if (message.type() === "error") workbench.errors.push(message.text());
    });
    // Opening another workbook over unsaved changes asks first; the tests always mean it.
    workbench.page.on("dialog", (dialog) => void dialog.accept());
    return workbench;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  get origin(): string {
    return new URL(this.server.url).origin;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#add-in");
  }

  /** Loads the page with a sample, or with a blank workbook, and waits for the add-in's first result. */
  async load(sample: string): Promise<void> {
    await this.page.goto(`${this.server.url}?open=${encodeURIComponent(sample)}`);
    await this.settled();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    await this.page.locator("#header input[type=file]").setInputFiles(file);
  }

  /** The add-in has read the workbook and says so. */
  async settled(): Promise<void> {
    await this.pane
      .getByText(/读取了 \d+ 张表|没有找到|一栏也没有读懂|tables? read|No table to check/)
      .first()
      .waitFor();
  }

  ribbon(name: string): Locator {
    return this.page.getByRole("banner").getByRole("button", { name, exact: true });
  }

  /** Presses a button of the add-in's ribbon group and waits until the command has completed. */
  async command(name: string): Promise<void> {
    await this.ribbon(name).click();
    await this.page.waitForFunction(() => !document.querySelector("#header .ribbon button:disabled"), undefined);
  }

  /** Checks against this standard only. */
  async chooseStandard(title: string): Promise<void> {
    await this.pane.getByRole("button", { name: "更改核查标准和适用日期" }).click();
    const choice = this.pane.getByRole("listitem").filter({ hasText: title });
    const only = choice.getByRole("button", { name: `只核查这一项：${title}` });
    await choice.getByRole("checkbox").waitFor();
    if (await only.isVisible()) await only.click();
    await only.waitFor({ state: "hidden" });
    await this.pane.getByRole("button", { name: "返回" }).click();
  }

  /** Clicks the tab of a worksheet. */
  async sheet(name: string): Promise<void> {
    await this.page.locator("#grid").getByText(name, { exact: true }).click();
  }

  /** Selects a cell of the active sheet through the name box. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(address);
    await this.page.keyboard.press("Enter");
    await expectSoon(() => this.nameBox.inputValue(), address);
  }

  /** Types into a cell of the active sheet, key by key, until the cell has taken the text. */
  async type(address: string, text: string): Promise<void> {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const below = `${column}${Number(row) + 1}`;
    for (let attempt = 1; ; attempt++) {
      await this.pressKeys(address, text);
      const isEntered = expectSoon(() => this.nameBox.inputValue(), below, ENTERED);
      if (attempt === ATTEMPTS) return isEntered;
      if (await isEntered.then(isTrue, isFalse)) return;
      await this.page.keyboard.press("Escape");
    }
  }

  /** Presses the keys of a text and Enter at a cell, whatever comes of it. */
  async pressKeys(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 5 });
    // As long as the list of functions is shown, Enter would take its first name.
    await this.page.locator("[data-u-comp=sheets-formula-editor] li").first().waitFor({ state: "hidden" });
    await this.page.keyboard.press("Enter");
  }

  /** Shows the address of the selected cell. */
  private get nameBox(): Locator {
    return this.page.locator("#grid [data-u-comp=defined-name] input");
  }

  /** Runs a script against the workbook in the add-in's page, with the office.js that is loaded there. */
  async excel<A, R>(script: (context: Excel.RequestContext, argument: A) => Promise<R>, argument: A): Promise<R> {
    const frame = this.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (!frame) throw new Error("The add-in's page is not loaded.");
    const call = `(${script.toString()})(context, ${JSON.stringify(argument)})`;
    return inTime(frame.evaluate(`Excel.run({ delayForCellEdit: true }, (context) => ${call})`) as Promise<R>);
  }

  value(sheet: string, address: string): Promise<unknown> {
    return this.excel(
      async (context, at) => {
        const range = context.workbook.worksheets.getItem(at.sheet).getRange(at.address);
        range.load("values");
        await context.sync();
        return range.values[0]![0] as unknown;
      },
      { sheet, address },
    );
  }

  /** Address of the selected cell, with its sheet. */
  selected(): Promise<string> {
    return this.excel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }, null);
  }

  /** The workbook as "另存为" writes it. */
  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.ribbon("另存为 .xlsx").click();
    return readFileSync(await (await download).path());
  }

  /** Keeps a picture of this step, of the whole page unless something of it is named, and returns it. */
  async picture(name: string, of: Pick<Page, "screenshot"> = this.page): Promise<Buffer> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    this.shots += 1;
    const file = `${this.scenario}-${String(this.shots).padStart(2, "0")}-${name}.png`;
    return of.screenshot({ path: path.join(SCREENSHOTS, file) });
  }

  /** How many pixels of a picture have exactly this colour. */
  async pixels(png: Buffer, color: string): Promise<number> {
    const script = async ([image, hex]: readonly [string, string]) => {
      const bitmap = await createImageBitmap(await (await fetch(image)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
      canvas.drawImage(bitmap, 0, 0);
      const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (wanted.every((value, channel) => data[at + channel] === value)) found += 1;
      return found;
    };
    // A page of its own: the workbench may load nothing but its own files.
    const decoder = await this.browser.newPage();
    try {
      return await decoder.evaluate(script, [`data:image/png;base64,${png.toString("base64")}`, color] as const);
    } finally {
      await decoder.close();
    }
  }
}

/** A request that waits for the end of cell editing would otherwise wait for ever. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The workbook did not answer.")), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const isTrue = (): boolean => true;
const isFalse = (): boolean => false;

/** Waits until `read` gives the expected value; fails with the last one it gave. */
export async function expectSoon<T>(read: () => Promise<T>, expected: T, milliseconds = PATIENCE): Promise<void> {
  const end = Date.now() + milliseconds;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    last = await read();
  }
  expect(last).toEqual(expected);
}
