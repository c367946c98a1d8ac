import { FIELDS, FIELD_IDS } from "../../../src/domain/fields/dictionary";
import { INDICATOR_IDS, INDICATORS, isIndicatorId, type IndicatorId } from "../../../src/domain/indicators/catalogue";
import { computeIndicator } from "../../../src/domain/indicators/compute";
import { constant, field, fieldsOf, product, ratio, sumOf } from "../../../src/domain/indicators/formula";
import { formulaOf } from "../../../src/domain/indicators/indicator";
import { unitProblems } from "../../../src/domain/indicators/unit-check";
import { BIBLIOGRAPHY } from "../../../src/domain/kernel/bibliography";
import { STAGES } from "../../../src/domain/kernel/stage";
import { itemsOf, type Figures } from "../../support/section";

test("official names are never used twice", () => {
  for (const name of ["zh", "en"] as const) {
    const names = INDICATOR_IDS.map((id) => INDICATORS[id][name]);
    expect(names).toHaveLength(new Set(names).size);
  }
});

test("only names of the catalogue are names, not those of every object", () => {
  expect(isIndicatorId("LANDPERPUPIL")).toBe(true);
  for (const name of ["landperpupil", "__proto__", "constructor", ""]) expect(isIndicatorId(name)).toBe(false);
});

/** Worked by hand: figures, stage where it matters, value. */
const CASES: readonly (readonly [IndicatorId, Figures, number, ("primary" | "junior")?])[] = [
  ["LANDPERPUPIL", { landArea: 6800, pupils: 125 }, 54.4],
  ["LANDPERPUPILNETBOARDERS", { landArea: 6800, boarders: 60, pupils: 125 }, 52],
  ["GREENPERPUPIL", { greenArea: 1250, pupils: 125 }, 10],
  ["SPORTSGROUNDPERPUPIL", { sportsGroundArea: 500, pupils: 125 }, 4],
  ["SPORTSAREAPERPUPIL", { sportsGroundArea: 500, indoorSportsArea: 250, pupils: 125 }, 6],
  ["FLOORAREAPERPUPIL", { floorArea: 1500, pupils: 125 }, 12],
  ["TEACHINGAREAPERPUPIL", { teachingArea: 1000, indoorSportsArea: 250, pupils: 125 }, 6],
  ["CLASSROOMAREAPERPUPIL", { classroomArea: 250, pupils: 125 }, 2],
  ["LIBRARYAREAPERPUPIL", { libraryArea: 50, pupils: 125 }, 0.4],
  ["DORMAREAPERBOARDER", { dormArea: 180, boarders: 60 }, 3],
  ["CANTEENAREAPERPUPIL", { canteenArea: 250, pupils: 125 }, 2],
  ["DILAPIDATEDSHARE", { dilapidatedArea: 30, floorArea: 1500 }, 2],
  ["CLASSROOMSPERCLASS", { classrooms: 9, classes: 6 }, 1.5],
  ["MUSICROOMSPER12CLASSES", { musicRoomsToStandard: 3, classes: 13 }, 1.5],
  ["ARTROOMSPER12CLASSES", { artRoomsToStandard: 1, classes: 12 }, 1],
  ["BOYSPERTOILET", { boys: 80, boysToilets: 4 }, 20],
  ["GIRLSPERTOILET", { girls: 91, girlsToilets: 7 }, 13],
  ["CLASSESPERCOURT", { classes: 12, ballCourts: 2 }, 6],
  ["PUPILSPERREADINGSEAT", { pupils: 120, pupilReadingSeats: 10 }, 12],
  ["TEACHERSPERREADINGSEAT", { staff: 12, teacherReadingSeats: 4 }, 3],
  ["EQUIPMENTPERPUPIL", { equipmentValue: 250_000, pupils: 125 }, 2000],
  ["MULTIMEDIAROOMSPER100", { multimediaRooms: 5, pupils: 125 }, 4],
  ["MULTIMEDIAROOMSHARE", { multimediaRooms: 5, classrooms: 20 }, 25],
  ["COMPUTERSPER100", { computers: 20, pupils: 125 }, 16],
  ["PUPILSPERCOMPUTER", { pupils: 125, pupilComputers: 10 }, 12.5],
  ["TEACHERSPERCOMPUTER", { teachers: 9, teacherComputers: 6 }, 1.5],
  ["BOOKSPERPUPIL", { books: 2500, pupils: 125 }, 20],
  ["NEWBOOKSPERPUPIL", { newBooks: 125, pupils: 125 }, 1],
  ["HIGHERQUALPER100", { higherQualTeachers: 5, pupils: 125 }, 4],
  ["HIGHERQUALPERPUPIL", { higherQualTeachers: 5, pupils: 125 }, 0.04],
  ["HIGHERQUALPERPUPIL", { bachelorTeachers: 3, masterTeachers: 2, doctorTeachers: 0, pupils: 125 }, 0.04, "junior"],
  ["BACKBONEPER100", { backboneTeachers: 2, pupils: 125 }, 1.6],
  ["PEARTSTEACHERSPER100", { peArtsTeachers: 2, pupils: 125 }, 1.6],
  ["MIDTITLEPERPUPIL", { midTitleTeachers: 3, seniorTeachers: 1, fullSeniorTeachers: 1, pupils: 125 }, 0.04],
  ["TEACHERSPERPUPIL", { teachers: 10, pupils: 125 }, 0.08],
  ["PUPILSPERTEACHER", { teachers: 10, pupils: 125 }, 12.5],
  ["PUPILSPERSTAFF", { staff: 5, pupils: 125 }, 25],
  ["QUALIFIEDSHARE", { qualifiedTeachers: 9, teachers: 10 }, 90],
  ["CERTIFIEDSHARE", { certifiedTeachers: 9, teachers: 10 }, 90],
  ["COLLEGESHARE", { collegeTeachers: 5, bachelorTeachers: 3, masterTeachers: 1, doctorTeachers: 0, teachers: 10 }, 90],
  ["BACHELORSHARE", { bachelorTeachers: 3, masterTeachers: 1, doctorTeachers: 0, teachers: 10 }, 40],
  ["MIDTITLESHARE", { midTitleAndAboveTeachers: 4, teachers: 10 }, 40],
  ["SENIORTITLESHARE", { seniorTeachers: 1, fullSeniorTeachers: 1, teachers: 10 }, 20],
  ["BACKBONESHARE", { backboneTeachers: 2, teachers: 10 }, 20],
  ["OVER50SHARE", { over50Teachers: 3, teachers: 10 }, 30],
  ["TRAINING360SHARE", { trained360Teachers: 10, teachers: 10 }, 100],
  ["ROTATIONSHARE", { rotatedTeachers: 4, rotationEligibleTeachers: 40 }, 10],
  ["ROTATIONBACKBONESHARE", { rotatedBackboneTeachers: 1, rotatedTeachers: 4 }, 25],
  ["POSTSFILLEDSHARE", { filledPosts: 19, approvedPosts: 20 }, 95],
  ["SCHOOLSIZE", { compulsoryPupils: 2001 }, 2001],
  ["MEANCLASSSIZE", { pupils: 90, classes: 4 }, 22.5],
  ["MAXCLASSSIZE", { largestClass: 45 }, 45],
  ["CLASSESOVERCAPSHARE", { classesOver45: 1, classesOver50: 0, classes: 4 }, 25],
  ["CLASSESOVERCAPSHARE", { classesOver45: 1, classesOver50: 0, classes: 4 }, 0, "junior"],
  ["LARGECLASSSHARE", { largeClasses: 1, classes: 20 }, 5],
  ["SUPERLARGECLASSSHARE", { superLargeClasses: 1, classes: 50 }, 2],
  // (95 − 5 + 4) ÷ (101 − 1) and 95 ÷ (100 + 5 − 10): the same school, two rates.
  ["RETENTION3Y", { leavers: 95, cohortTransfersIn: 5, cohortTransfersOut: 4, cohortFirstYearPupils: 101, cohortDeaths: 1 }, 94],
  ["RETENTIONCOHORT", { leavers: 95, cohortEntrants: 100, cohortTransfersIn: 5, cohortTransfersOut: 10 }, 100],
  ["RETENTIONGRADE", { gradePupilsAfter: 49, gradePupilsBefore: 50 }, 98],
  ["DROPOUTRATE", { dropouts: 3, pupilsAtYearStart: 200 }, 1.5],
  ["ENROLMENTRATE", { schoolAgeEnrolled: 199, schoolAgeChildren: 200 }, 99.5],
  ["DISABLEDENROLMENTRATE", { disabledEnrolled: 19, disabledChildren: 20 }, 95],
  ["GRADUATIONRATE", { leavers: 49, finalGradePupils: 50 }, 98],
  ["MIGRANTSHARE", { migrants: 25, pupils: 125 }, 20],
  ["LEFTBEHINDSHARE", { leftBehind: 25, pupils: 125 }, 20],
  ["BOARDERSHARE", { boarders: 50, pupils: 125 }, 40],
  ["MIGRANTPUBLICSHARE", { migrantsInPublicPlaces: 17, eligibleMigrants: 20 }, 85],
  ["NEARBYSHARE", { zonePupils: 100, pupils: 125 }, 80],
  ["SCHOOLCHOICERATE", { choicePupils: 5, pupils: 125 }, 4],
  ["FITNESSPASSRATE", { fitnessPassed: 96, fitnessTested: 120 }, 80],
  ["FITNESSGOODRATE", { fitnessGood: 30, fitnessTested: 120 }, 25],
  ["PUBLICFUNDSPERPUPIL", { publicFunds: 72_000, pupils: 40 }, 720],
  ["PUBLICFUNDSPERPUPIL", { publicFunds: 150_000, pupils: 200 }, 750],
  ["TRAININGFUNDSHARE", { trainingFunds: 3600, publicFunds: 72_000 }, 5],
  ["SPECIALFUNDSPERPUPIL", { specialPublicFunds: 600_000, specialPupils: 100 }, 6000],
  ["PAYRATIO", { meanTeacherPay: 99_000, meanCivilServantPay: 90_000 }, 1.1],
  ["QUOTASHARE", { quotaPlaces: 300, quotaPlan: 500 }, 60],
];

for (const [id, figures, expected, stage = "primary"] of CASES) {
  test(`${id} of ${JSON.stringify(figures)} is ${expected}`, () => {
    const reading = computeIndicator(INDICATORS[id], itemsOf(figures), stage);
    expect(reading).toMatchObject({ state: "known", unit: INDICATORS[id].unit });
    expect(reading.state === "known" && reading.value).toBeCloseTo(expected, 9);
  });
}

test("every indicator has a worked case", () => {
  expect(new Set(CASES.map(([id]) => id))).toEqual(new Set(INDICATOR_IDS));
});

describe("units", () => {
  test.each(INDICATOR_IDS)("%s: the units of the formula give the unit of the indicator", (id) => {
    expect(unitProblems(INDICATORS[id])).toEqual([]);
  });

  test("what does not fit together is found", () => {
    const wrong = (formula: ReturnType<typeof field>) => unitProblems({ ...INDICATORS.LANDPERPUPIL, formula })[0];
    expect(wrong(ratio(field("books"), field("pupils")))).toContain("is in 册, not ㎡");
    expect(wrong(ratio(sumOf("landArea", "books"), field("pupils")))).toContain("adds ㎡ and 册");
    expect(wrong(ratio(product(field("landArea"), field("books")), field("pupils")))).toContain("multiplies");
    expect(unitProblems({ ...INDICATORS.LANDPERPUPIL, formula: product(constant(5, "㎡/人"), field("pupils")) })).toEqual([]);
  });
});

test.each(INDICATOR_IDS)("%s: shared exactly when its formula draws on a shared resource", (id) => {
  for (const stage of STAGES) {
    const isShared = fieldsOf(formulaOf(INDICATORS[id], stage)).some((one) => FIELDS[one].isShared);
    expect(INDICATORS[id].isShared).toBe(isShared);
  }
});

test("every definition cites an entry of the bibliography", () => {
  const titles = new Set(Object.values(BIBLIOGRAPHY).map(({ title }) => title));
  for (const id of INDICATOR_IDS) expect(titles).toContain(INDICATORS[id].definedBy.title);
});

/** Read and shown, but not part of any indicator: totals and parts that the consistency rules of the tables compare. */
const READ_ONLY = [
  "officeArea",
  "livingArea",
  "fixedAssets",
  "musicRooms",
  "artRooms",
  "entrants",
  "grade1",
  "grade2",
  "grade3",
  "grade4",
  "grade5",
  "grade6",
  "peTeachers",
  "artsTeachers",
  "musicTeachers",
  "fineArtTeachers",
  "teacherHousingArea",
  "toiletArea",
  "specialRooms",
  "laboratories",
  "libraryRooms",
  "computerRooms",
  "footballFields",
  "terminals",
  "eBooks",
  "bandwidth",
  "minorityPupils",
  "transfersIn",
  "transfersOut",
  "returned",
  "suspended",
  "withdrawn",
  "securityStaff",
  "trainingTurns",
  "healthChecked",
];

test("every item of the dictionary serves an indicator or is listed as read only", () => {
  const used = new Set(INDICATOR_IDS.flatMap((id) => STAGES.flatMap((stage) => fieldsOf(formulaOf(INDICATORS[id], stage)))));
  const unused = FIELD_IDS.filter((id) => !used.has(id));
  expect(unused.filter((id) => !READ_ONLY.includes(id))).toEqual([]);
});
