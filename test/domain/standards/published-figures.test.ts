/** Every published figure, entered a second time by hand. */
import { DATE_NOT_KNOWN, type Confidence } from "../../../src/domain/kernel/citation";
import type { Stage } from "../../../src/domain/kernel/stage";
import { PACKS } from "../../../src/domain/standards/catalogue";
import type { Condition } from "../../../src/domain/standards/condition";
import { CASES, type Case } from "../../support/limit-cases";

/**
 * The published figures, entered again from the documents: pack/rule, how they were read (V verbatim, S second-hand, D
 * derived), whether to be reached (≥) or not exceeded (≤), then 小学 and 初中 (- where none is given). Several figures of
 * one stage stand in the order of the document, the number of classes before the colon, what they apply to behind the @.
 * Independent of the packs, so that a slip in one of them shows.
 */
const PUBLISHED = `
cn-quality-2017/L1 V ≥ 4.2 5.3
cn-quality-2017/L2 V ≥ 1 1
cn-quality-2017/L3 V ≥ .9 .9
cn-quality-2017/L4 V ≥ 4.5 5.8
cn-quality-2017/L5 V ≥ 7.5 10.2
cn-quality-2017/L6 V ≥ 2000 2500
cn-quality-2017/L7 V ≥ 2.3 2.4
cn-quality-2017/G3-music V ≥ 1 1
cn-quality-2017/G3-art V ≥ 1 1
cn-quality-2017/G4 V ≤ 2500@nineYearSchool|twelveYearSchool,2000 2500@nineYearSchool|twelveYearSchool,2000
cn-quality-2017/G5 V ≤ 45 50
cn-quality-2017/G9 V ≥ 100 100
cn-quality-2017/G12 V ≥ 100 100
cn-quality-2017/Q4 V ≥ 5 5
cn-class-size/standard V ≤ 45 50
cn-staffing-2001/staff V ≤ 19@urban,21@town,23@rural 13.5@urban,16@town,18@rural
cn-staffing-unified/staff S ≤ 19 13.5
cn-library-2018/books V ≥ 25 -
cn-library-2018/newBooks V ≥ 1 -
cn-school-building-urban-2002/building V ≥ 12:6.6,18:5.8,24:5.4,30:5.2 12:7.9,18:7.1,24:6.7,30:6.4
cn-school-building-rural-2008/land S ≥ 12:39@boardingSchool,6:34,12:29 12:39@boardingSchool,18:39@boardingSchool,12:30,18:29
cn-school-building-rural-2008/building D ≥ - 12:7.80,18:7.01,24:6.66
cn-sports-grounds-2008/courts D ≥ 18:3,24:4,30:5 18:3,24:4,30:5
cn-school-design-2011/boysToilets V ≤ 40 40
cn-school-design-2011/girlsToilets V ≤ 13 13
cn-school-design-2011/classroom D ≥ 1.36 1.39
cn-funding-quota/quota SV ≥ 600@quota2016OfMiddleAndWest,650,650,720 800@quota2016OfMiddleAndWest,850,850,940
cn-funding-quota/quota-boarding V ≥ 720 940
cn-funding-quota/special S ≥ 6000,7000 6000,7000
cn-dropout-1994/dropout V ≤ 1@urban,2@rural 2@urban,3@rural
cn-dropout-1994/enrolment V ≥ - 95
cn-dropout-1994/disabled V ≥ 80@urban,60@rural 80@urban,60@rural
cn-training-funds/training V ≥ 5 5
js-basic/land VS ≥ 18 23
js-basic/building VS ≥ 4.5 6
js-basic/sportsGround V ≥ 4 -
js-basic/books V ≥ 20 -
js-grading/land S ≥ 18,15 23,20
js-grading/building S ≥ 4.5,4 6,5
js-grading/sportsGround S ≥ 4,3 -
js-2011/land V ≥ 18@oldTown,23 23@oldTown,28
js-2011/classSize V ≤ 45 50
js-2011/staff V ≤ 19 13.5
js-equipment/books V ≥ 30,20,15 -
js-equipment/pupilComputers V ≤ 10,14,16 -
js-equipment/teacherComputers V ≤ 1,1,3 -
js-equipment/multimedia V ≥ 100,50,33.333333333333336 -
sd-2008/land V ≥ 12:26.01,18:23.48,24:23.03,30:21.46,36:19.97 -
sd-2008/sportsGround-primary V ≥ 1:6288@classes≤11,11:6288@classes≤11,12:6288,18:8533,24:10893,30:11501,36:12109 -
sd-2008/sportsGround-junior V ≥ - 18:8533,24:11260,30:11546,36:12154
sd-2008/courts-primary D ≥ 1:2@classes≤11,11:2@classes≤11,12:2,18:3,24:4,30:5,36:6 -
sd-2008/courts-junior D ≥ - 18:3,24:4,30:5,36:6
sd-2008/indoorSports-primary V ≥ 300 -
sd-2008/indoorSports-junior V ≥ - 18:450
sd-2008/teachingArea-primary S ≥ 12:2950,18:3837,24:5247,30:6603,36:7520 -
sd-2008/teachingArea-junior V ≥ - 18:3110,24:4328,30:6083,36:6877
sd-2008/building D ≥ 12:7.96,18:6.96,24:6.96,30:6.96,36:6.65 -
sd-library-2017/books V ≥ 20@lessDevelopedRural,30 -
sd-staffing/staff V ≤ 19 13.5
sn-2011/S1-classroom V ≥ 1.35 1.35
sn-2011/S1-library-total V ≥ 6:80,12:120,18:170,24:220 12:181,18:261,24:340,30:420
sn-2011/S1-library-perPupil V ≥ 1:.29,7:.22 1:.30,13:.28
sn-2011/S2-perPupil V ≥ - 1:5.9,12:4.2,19:3.5
sn-2011/S4 S ≥ 15 15
sn-2011/S5 V ≥ 30 -
sn-2011/S6 V ≤ 21@urban,23@rural -
sn-2011/S7 V ≥ 85 -
sn-2011/S8 V ≥ 35 -
sn-2011/S9-backbone V ≥ 5 -
ha-2012/classSize V ≤ 45 50
ha-2012/books V ≥ 20 30
ha-2012/dormitory V ≥ 3.0 3.3
ha-2005/land V ≥ 22 24
ha-2005/green V ≥ 1 1
ha-2005/fewestClasses V ≥ 6 12
ha-2005/mostClasses V ≤ 36 36
ha-assessment/classSize V ≤ 45 50
ha-assessment/land V ≥ 22 26
ha-assessment/building V ≥ 13.13@allBoarders,5.2 15.31@allBoarders,6.4
ha-assessment/classroom V ≥ 1.15 1.12
ah-basic/building S ≥ 5,8.5 6,9.5
ah-basic/sportsGround S ≥ 6,7.7 8,10.6
ah-basic/books S ≥ 20,25 30,35
ah-basic/computers S ≤ 12,8 12,8
ah-basic/classSize S ≤ 46,45 50,50
ah-basic/size S ≤ 2500@nineYearSchool|twelveYearSchool,2000 2500@nineYearSchool|twelveYearSchool,2000
ah-basic/higherQualified S ≥ 4.2 5.3
ah-basic/backbone S ≥ 1 1
ah-basic/peArts S ≥ .9 .9
gs-2012/classSize S ≤ 45 50
gs-2012/classes S ≥ 12@urban,6@rural 18
gs-2012/land S ≥ 20 -
hb-2011/classSize S ≤ 45 50
gz-2014/land V ≥ 20 25
jx-junior/land V ≥ - 18:39@boardingSchool,24:34@boardingSchool,0:30,18:29,24:25
jx-junior/sportsGround V ≥ - 6:4660,12:6852,18:11266,24:11634,30:15946,36:16314,42:16978
gd-standard/land V ≥ 9.4@cityCentre,18 10.1@cityCentre,23
hn-primary/land S ≥ 12:18.1@urban,18:14.81@urban,24:12.59@urban,30:11.11@urban,1:22@rural,11:22@rural,12:18.79@rural,18:17.57@rural,24:15.45@rural,30:14.68@rural -
hn-primary/building S ≥ 1:7.4,11:7.4,12:6.6,18:5.8,24:5.4,30:5.2 -
hn-primary/sportsGround S ≥ 2.3 -
hn-primary/green S ≥ .5 -
hn-primary/dormitory S ≥ 3 -
hn-primary/canteen S ≥ 1.5 -
fj-standard/land V ≥ 15 20
fj-standard/classSize V ≤ 45 50
he-basic/land S ≥ 15@centralUrbanArea,20 20@centralUrbanArea,25
he-basic/building-junior S ≥ - 6.4
he-basic/equipment S ≥ 365 695
he-basic/computers S ≤ 10 10
he-basic/books S ≥ 25 40
he-basic/staff S ≤ 21@town,23@rural 16@town,18@rural
he-basic/qualified S ≥ 100 98
he-basic/college S ≥ 85 -
he-basic/bachelor S ≥ - 70
he-basic/retention S ≥ 99 97
he-basic/dormitory S ≥ 5 5.5
he-basic/canteen S ≥ 2 2
`;

/** The rules that speak of some schools only, entered again. */
const APPLIES_TO = `
cn-dropout-1994/enrolment rural
cn-school-building-urban-2002/building urban & primarySchool|juniorSchool
cn-school-building-rural-2008/land rural & primarySchool|juniorSchool
cn-school-building-rural-2008/building rural & primarySchool|juniorSchool
cn-sports-grounds-2008/courts primarySchool|juniorSchool
cn-funding-quota/quota not specialSchool
cn-funding-quota/quota-boarding not specialSchool & boarders≥1
cn-funding-quota/special specialSchool
cn-training-funds/training town|rural
sd-2008/land primarySchool
sd-2008/sportsGround-primary primarySchool
sd-2008/sportsGround-junior juniorSchool
sd-2008/courts-primary primarySchool
sd-2008/courts-junior juniorSchool
sd-2008/indoorSports-primary primarySchool
sd-2008/indoorSports-junior juniorSchool
sd-2008/teachingArea-primary primarySchool
sd-2008/teachingArea-junior juniorSchool
sd-2008/building primarySchool
ha-2012/dormitory boarders≥1
ha-2005/fewestClasses primarySchool|juniorSchool
ha-2005/mostClasses primarySchool|juniorSchool
gs-2012/classes primarySchool|juniorSchool
gz-2014/land builtAfter2011
jx-junior/land juniorSchool
jx-junior/sportsGround juniorSchool
hn-primary/dormitory boarders≥1
hn-primary/canteen not canteenArea≤0
he-basic/dormitory boarders≥1
he-basic/canteen not canteenArea≤0
`;

/** First day in force, and first day no longer, of the limits of a pack, entered again; ? where the document has no date. */
const IN_FORCE = `
cn-quality-2017 2017-01-01
cn-class-size 2017-01-01
cn-staffing-2001 2001-01-01
cn-staffing-unified ?
cn-library-2018 2018-06-01
cn-school-building-urban-2002 2002-01-01
cn-school-building-rural-2008 2008-01-01
cn-sports-grounds-2008 2008-01-01
cn-school-design-2011 2011-01-01
cn-funding-quota 2016-01-01..2022-01-01 2016-01-01..2025-01-01 2022-01-01..2023-01-01 2023-01-01 2025-01-01
cn-dropout-1994 1994-01-01
cn-training-funds ?
js-basic ?
js-grading ?
js-2011 2011-01-01
js-equipment ?
sd-2008 2008-01-01 2010-07-07
sd-library-2017 2016-06-01
sd-staffing 2011-01-01
sn-2011 ?
ha-2012 2012-02-01
ha-2005 2005-01-01
ha-assessment ?
ah-basic 2007-12-01..2018-01-01 2018-01-01
gs-2012 2012-01-01
hb-2011 2011-06-01
gz-2014 ?
jx-junior ?
gd-standard ?
hn-primary ?
fj-standard ?
he-basic ?
`;

/** A condition as the tables above write it. */
function tag(condition: Condition): string {
  switch (condition.kind) {
    case "locality":
    case "schoolType":
      return condition.in.join("|");
    case "asked":
      return condition.fact;
    case "item":
      return condition.atMost === undefined
        ? `${condition.field}≥${condition.atLeast}`
        : `${condition.field}≤${condition.atMost}`;
    case "all":
      return condition.of.map(tag).join(" & ");
    case "not":
      return `not ${tag(condition.of)}`;
    default:
      throw new Error(`no tag for ${condition.kind}`);
  }
}

const linesOf = (text: string) => text.trim().split("\n");
const ruleName = ({ pack, rule }: Case) => `${pack.id}/${rule.id}`;
const CODES: Readonly<Record<Confidence, string>> = { verbatim: "V", secondHand: "S", derived: "D" };

describe("published figures", () => {
  const published = linesOf(PUBLISHED).map((line) => line.split(" ") as [string, string, string, string, string]);
  const figures = (text: string) =>
    text === "-"
      ? []
      : text.split(",").map((figure) => {
          const [, at, value, when = ""] = /^(?:(\d+):)?([\d.]+)(?:@(.+))?$/.exec(figure)!;
          return [at === undefined ? undefined : Number(at), Number(value), when];
        });

  test.each(published)("%s: %s %s %s %s", (rule, codes, direction, primary, junior) => {
    const own = CASES.filter((one) => ruleName(one) === rule);
    const ofStage = (stage: Stage) =>
      own.filter((one) => one.stage === stage).map(({ size, value, when }) => [size?.at, value, when ? tag(when) : ""]);
    expect(ofStage("primary")).toEqual(figures(primary));
    expect(ofStage("junior")).toEqual(figures(junior));
    expect([...new Set(own.map(({ bound }) => bound))]).toEqual([direction === "≥" ? "atLeast" : "atMost"]);
    expect([...new Set(own.map(({ confidence }) => CODES[confidence]))].join("")).toBe(codes);
  });

  test("no rule with limits is left out", () => {
    expect(new Set(published.map(([rule]) => rule))).toEqual(new Set(CASES.map(ruleName)));
  });

  test("the schools they apply to", () => {
    const own = CASES.flatMap((one) => (one.rule.when ? [`${ruleName(one)} ${tag(one.rule.when)}`] : []));
    expect([...new Set(own)].sort()).toEqual([...linesOf(APPLIES_TO)].sort());
  });

  test("the days they are in force", () => {
    const own = PACKS.flatMap((pack) => {
      const days = CASES.filter((one) => one.pack === pack).map(({ from, until }) => {
        return from === DATE_NOT_KNOWN ? "?" : [from, ...(until === undefined ? [] : [until])].join("..");
      });
      return days.length === 0 ? [] : [[pack.id, ...[...new Set(days)].sort()].join(" ")];
    });
    expect(own.sort()).toEqual([...linesOf(IN_FORCE)].sort());
  });
});
