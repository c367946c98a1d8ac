/** The official forms that are read, by number; a new form is one entry here and one file under `forms/`. */
import type { FormSpec } from "./form-spec";
import { juniorAges, primaryAges, seniorAges } from "./forms/ages";
import { buildings, buildings2018 } from "./forms/buildings";
import {
  juniorClassSizes,
  kindergartenClasses,
  kindergartenClasses2018,
  primaryClassSizes,
  primaryClassSizes2018,
  secondaryClassSizes2018,
} from "./forms/class-sizes";
import { conditions, yesNoItems, yesNoItems2018, yesNoItemsContinued } from "./forms/conditions";
import { conditions2018, informatisation2018 } from "./forms/conditions-2018";
import { assets, expenditure, income } from "./forms/funding";
import { pupilMovement2018 } from "./forms/movement";
import {
  juniorPupils,
  juniorPupils2018,
  kindergartenPupils2018,
  primaryPupils,
  primaryPupils2018,
  seniorPupils,
  seniorPupils2018,
} from "./forms/pupils";
import { juniorTeachers, primaryTeachers, primaryTeachers2018, secondaryTeachers2018, staff, staff2018 } from "./forms/teachers";
import { teacherTitles, teacherTitles2018 } from "./forms/titles";
import { training2018 } from "./forms/training";
import { canonicalLabel } from "../labels/text";

/** Forms that are known but hold no item of the dictionary: their cells are kept for rules between cells. */
const WITHOUT_ITEMS: readonly FormSpec[] = (
  [
    ["教基1203", ""],
    ["教基4067", "教职工其他情况"],
    ["教基4068", "专任教师培训情况"],
    ["基础基332", "在校生中死亡的主要原因"],
    ["基础基333", "退学的主要原因"],
    ["基础基341", "在校生中其他情况及外国籍学生情况"],
    ["基础基431", "专任教师变动情况"],
    ["基础基4411", "教职工其他情况"],
    ["基础基4412", "专任教师其他情况"],
  ] as const
).map(([id, title]) => ({ id, titles: title ? [title] : [], outline: [], items: [] }));

export const FORMS: readonly FormSpec[] = [
  primaryPupils,
  juniorPupils,
  seniorPupils,
  primaryAges,
  juniorAges,
  seniorAges,
  kindergartenClasses,
  primaryClassSizes,
  juniorClassSizes,
  staff,
  teacherTitles,
  primaryTeachers,
  juniorTeachers,
  buildings,
  conditions,
  yesNoItems,
  yesNoItemsContinued,
  primaryPupils2018,
  juniorPupils2018,
  seniorPupils2018,
  kindergartenPupils2018,
  kindergartenClasses2018,
  pupilMovement2018,
  primaryClassSizes2018,
  secondaryClassSizes2018,
  staff2018,
  teacherTitles2018,
  primaryTeachers2018,
  secondaryTeachers2018,
  buildings2018,
  conditions2018,
  informatisation2018,
  yesNoItems2018,
  income,
  expenditure,
  assets,
  training2018,
  ...WITHOUT_ITEMS,
];

const BY_NUMBER = new Map(FORMS.map((form) => [form.id, form]));

/** The form with this number, or the one known by this title when the sheet carries no number. */
export function formSpec(number: string, title: string): FormSpec | null {
  if (number !== "") return BY_NUMBER.get(number) ?? null;
  const label = canonicalLabel(title).replace(YEAR, "");
  return label === "" ? null : (FORMS.find((form) => form.titles.some((known) => isTitle(label, canonicalLabel(known)))) ?? null);
}

const YEAR = /\(?20\d\d(\/?(20)?\d\d)?(学年初|学年|年度|年)\)?/g;

/** A name may stand before the title: 某校教育经费支出情况表. */
function isTitle(label: string, known: string): boolean {
  return label === known || (known.length >= 5 && label.endsWith(known));
}
