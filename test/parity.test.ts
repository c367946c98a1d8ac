/**
 * One catalogue, many places: every indicator has its function, its documentation and its test; every item is used.
 * The names are those of the official catalogue, entered here a second time, because workbooks travel with them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { RELATIONS } from "../src/domain/consistency/relations";
import { FIELD_IDS } from "../src/domain/fields/dictionary";
import { INDICATORS, INDICATOR_IDS } from "../src/domain/indicators/catalogue";
import { fieldsOf } from "../src/domain/indicators/formula";
import { formulaOf } from "../src/domain/indicators/indicator";
import { STAGES } from "../src/domain/kernel/stage";
import { PACKS } from "../src/domain/standards/catalogue";
import { functionsMetadata } from "../src/functions/metadata";

const INDICATOR_NAMES = [
  "LANDPERPUPIL",
  "LANDPERPUPILNETBOARDERS",
  "GREENPERPUPIL",
  "SPORTSGROUNDPERPUPIL",
  "SPORTSAREAPERPUPIL",
  "FLOORAREAPERPUPIL",
  "TEACHINGAREAPERPUPIL",
  "CLASSROOMAREAPERPUPIL",
  "LIBRARYAREAPERPUPIL",
  "DORMAREAPERBOARDER",
  "CANTEENAREAPERPUPIL",
  "DILAPIDATEDSHARE",
  "CLASSROOMSPERCLASS",
  "MUSICROOMSPER12CLASSES",
  "ARTROOMSPER12CLASSES",
  "BOYSPERTOILET",
  "GIRLSPERTOILET",
  "CLASSESPERCOURT",
  "PUPILSPERREADINGSEAT",
  "TEACHERSPERREADINGSEAT",
  "EQUIPMENTPERPUPIL",
  "MULTIMEDIAROOMSPER100",
  "MULTIMEDIAROOMSHARE",
  "COMPUTERSPER100",
  "PUPILSPERCOMPUTER",
  "TEACHERSPERCOMPUTER",
  "BOOKSPERPUPIL",
  "NEWBOOKSPERPUPIL",
  "HIGHERQUALPER100",
  "HIGHERQUALPERPUPIL",
  "BACKBONEPER100",
  "PEARTSTEACHERSPER100",
  "MIDTITLEPERPUPIL",
  "TEACHERSPERPUPIL",
  "PUPILSPERTEACHER",
  "PUPILSPERSTAFF",
  "QUALIFIEDSHARE",
  "CERTIFIEDSHARE",
  "COLLEGESHARE",
  "BACHELORSHARE",
  "MIDTITLESHARE",
  "SENIORTITLESHARE",
  "BACKBONESHARE",
  "OVER50SHARE",
  "TRAINING360SHARE",
  "ROTATIONSHARE",
  "ROTATIONBACKBONESHARE",
  "POSTSFILLEDSHARE",
  "SCHOOLSIZE",
  "MEANCLASSSIZE",
  "MAXCLASSSIZE",
  "CLASSESOVERCAPSHARE",
  "LARGECLASSSHARE",
  "SUPERLARGECLASSSHARE",
  "RETENTION3Y",
  "RETENTIONCOHORT",
  "RETENTIONGRADE",
  "DROPOUTRATE",
  "ENROLMENTRATE",
  "DISABLEDENROLMENTRATE",
  "GRADUATIONRATE",
  "MIGRANTSHARE",
  "LEFTBEHINDSHARE",
  "BOARDERSHARE",
  "MIGRANTPUBLICSHARE",
  "NEARBYSHARE",
  "SCHOOLCHOICERATE",
  "FITNESSPASSRATE",
  "FITNESSGOODRATE",
  "PUBLICFUNDSPERPUPIL",
  "TRAININGFUNDSHARE",
  "SPECIALFUNDSPERPUPIL",
  "PAYRATIO",
  "QUOTASHARE",
];

const OTHER_FUNCTIONS = [
  "FIELD",
  "INDICATOR",
  "STANDARD",
  "VERDICT",
  "SHORTFALL",
  "EXPLAIN",
  "SPLIT",
  "SCHOOLVERDICT",
  "CV",
  "COUNTYCV",
  "COMPOSITECV",
  "CVSHARE",
  "CVWITHOUT",
  "GINI",
  "THEIL",
];

const root = path.join(__dirname, "..");
const text = (file: string) => readFileSync(path.join(root, file), "utf8");

it("has every indicator of the catalogue and no other", () => {
  expect([...INDICATOR_IDS].sort()).toEqual([...INDICATOR_NAMES].sort());
});

it("offers every indicator and every general function to Excel, in both languages", () => {
  const names = (language: "zh-CN" | "en-US") => functionsMetadata(language).functions.map(({ name }) => name);
  expect([...names("zh-CN")].sort()).toEqual([...INDICATOR_NAMES, ...OTHER_FUNCTIONS].sort());
  expect(names("en-US")).toEqual(names("zh-CN"));
});

it.each(INDICATOR_NAMES)("documents and tests %s", (name) => {
  expect(text("docs/functions.md")).toContain(`EDU.${name}`);
  expect(text("test/domain/indicators/catalogue.test.ts")).toMatch(new RegExp(`\\b${name}\\b`));
});

/**
 * Items that no indicator, standard or relation between items names by itself: shown as read, for the user to compare and
 * for `EDU.FIELD`. Relations of the forms look at their cells; the specialist teachers are added up where the form is read.
 */
const READ_ONLY: readonly string[] = [
  "artsTeachers",
  "bandwidth",
  "computerRooms",
  "eBooks",
  "entrants",
  "fineArtTeachers",
  "footballFields",
  "grade1",
  "grade2",
  "grade3",
  "grade4",
  "grade5",
  "grade6",
  "healthChecked",
  "libraryRooms",
  "minorityPupils",
  "musicTeachers",
  "peTeachers",
  "returned",
  "securityStaff",
  "specialRooms",
  "suspended",
  "teacherHousingArea",
  "terminals",
  "toiletArea",
  "trainingTurns",
  "transfersIn",
  "transfersOut",
  "withdrawn",
];

it("uses every item of the dictionary, or says that it is only read", () => {
  const inFormulas = INDICATOR_IDS.flatMap((id) => STAGES.flatMap((stage) => fieldsOf(formulaOf(INDICATORS[id], stage))));
  const elsewhere =
    JSON.stringify([PACKS, RELATIONS]) +
    text("src/domain/dataset/derived-items.ts") +
    text("src/domain/consistency/item-relations.ts");
  const unused = FIELD_IDS.filter((id) => !inFormulas.includes(id) && !new RegExp(`"${id}"`).test(elsewhere));
  expect([...unused].sort()).toEqual([...READ_ONLY].sort());
});
