/**
 * Figures that no school can have: more people than the country, or more ground than its land. They are computed with like
 * any other, but said, because a few digits too many in one cell move the figures of the whole county.
 */
import type { School } from "../dataset/school";
import { fieldOf, type FieldId } from "../fields/dictionary";
import { ownCells } from "../kernel/reading";
import type { Unit } from "../kernel/unit";
import type { TableProblem } from "../tables/problem";

/** 第七次全国人口普查公报（第二号）: 1,411,778,724 people; 960 万平方公里 of land. */
const COUNTRY: Readonly<Partial<Record<Unit, number>>> = { 人: 1_411_778_724, "㎡": 9.6e12 };

export function figuresBeyondTheCountry(schools: readonly School[]): readonly TableProblem[] {
  return schools.flatMap((school) =>
    [school.shared, ...Object.values(school.stages)].flatMap((items) =>
      (Object.keys(items) as FieldId[]).flatMap((field): readonly TableProblem[] => {
        const reading = items[field];
        const most = COUNTRY[fieldOf(field).unit];
        if (reading?.state !== "known" || most === undefined || reading.value <= most) return [];
        return [
          {
            code: "consistency/beyond-the-country",
            severity: "error",
            values: { kind: "beyondTheCountry", school: school.name, field, value: reading.value },
            cells: ownCells(reading),
          },
        ];
      }),
    ),
  );
}
