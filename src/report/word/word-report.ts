/** The report as a Word document (.docx): the self-assessment of a school or a county. */
import type { Language } from "../../domain/kernel/text";
import type { Report } from "../model/report";
import { documentOf } from "./document";
import { selfAssessment } from "./self-assessment";

export async function wordReport(report: Report, language: Language): Promise<Uint8Array> {
  const { title, blocks } = selfAssessment(report, language);
  return documentOf(blocks, title);
}
