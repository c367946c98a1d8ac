/** The check as one report, with the explanations kept in the workbooks. */
import type { Evaluation } from "../domain/checks/finding";
import type { Section } from "../domain/dataset/school";
import { buildReport, type ReportedFile } from "../report/model/build-report";
import type { Report } from "../report/model/report";
import type { CheckOutcome, FileOutcome } from "../report/json/report-json";
import { totalCoverage } from "../report/model/totals";
import type { BatchOutcome } from "./check-workbooks";

/** Workbooks checked one by one share the report but are no county together. */
export function reportOf(outcome: BatchOutcome): Report {
  return buildReport({
    evaluation: together(outcome),
    files: outcome.files.map(reportedFile),
    explanations: outcome.files.flatMap((file) => ("error" in file ? [] : file.explanations)),
  });
}

function reportedFile(outcome: FileOutcome): ReportedFile {
  if (!("error" in outcome)) return outcome;
  const { message } = outcome.error;
  const reading = outcome.reading ? { tables: [], ...outcome.reading } : null;
  return { file: outcome.file, reading, error: { zh: message, en: message } };
}

function together({ packs, asOf, evaluations }: CheckOutcome): Evaluation {
  const [only, ...others] = evaluations;
  if (only && others.length === 0) return only;
  const all = evaluations.map(withOwnIds);
  return {
    packs,
    asOf,
    confirmations: all.flatMap(({ confirmations }) => confirmations),
    schools: all.flatMap(({ schools }) => schools),
    county: {},
    wholeCounty: [],
    coverage: totalCoverage(evaluations),
    defects: evaluations.flatMap(({ defects }) => defects),
  };
}

/** Ids are unique within one evaluation only: two workbooks may hold schools of the same name. */
function withOwnIds({ schools, confirmations }: Evaluation, index: number): Pick<Evaluation, "schools" | "confirmations"> {
  const own = (id: string): string => `${index + 1}/${id}`;
  const ownSection = (section: Section): Section => ({ ...section, id: own(section.id), schoolId: own(section.schoolId) });
  return {
    confirmations: confirmations.map((one) => ({ ...one, subject: own(one.subject) })),
    schools: schools.map(({ school, sections }) => ({
      school: { ...school, id: own(school.id) },
      sections: sections.map((one) => ({
        section: ownSection(one.section),
        verdicts: one.verdicts,
        beside: one.beside,
        decided: one.decided.map((each) => ({ ...each, section: ownSection(each.section) })),
        get indicators() {
          return one.indicators;
        },
        get findings() {
          return one.findings.map((finding) => ({ ...finding, sectionId: own(finding.sectionId) }));
        },
      })),
    })),
  };
}
