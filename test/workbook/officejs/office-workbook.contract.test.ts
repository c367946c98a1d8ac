import { openOfficeFixture } from "../../support/office-workbook";
import { describeWorkbookContract } from "../../contract/workbook-contract";

describeWorkbookContract("Office.js over the memory store", (fixture) => openOfficeFixture(fixture));
