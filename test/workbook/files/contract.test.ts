/** The file adapter keeps the contract of every workbook; what is in the file is read back by another program. */
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import type { OpenWorkbook } from "../../contract/contract-workbooks";
import { describeWorkbookContract } from "../../contract/workbook-contract";
import { fileStates, fixtureFile } from "./fixture-file";

async function opened(bytes: Uint8Array): Promise<OpenWorkbook> {
  const port = await openWorkbookFile(bytes, "fixture.xlsx");
  return {
    port,
    inspect: async () => fileStates(await port.save()),
    reopen: async () => opened(await port.save()),
    close: () => Promise.resolve(),
  };
}

describeWorkbookContract("file", async (fixture) => opened(await fixtureFile(fixture)));
