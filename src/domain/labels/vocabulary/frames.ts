/**
 * Items as combinations (数据项的构成): which head noun with which qualifiers makes an item of the dictionary. A heading is an
 * item only if everything it says is needed or allowed here; whatever is left over makes it something else.
 */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import type { SchoolStage } from "../../kernel/stage";
import { type Dimension, DIMENSION_OF_UNIT } from "./measures";
import type { Noun } from "./nouns";
import type { Feature } from "./words";

export interface Frame {
  readonly item: FieldId;
  readonly heads: readonly Noun[];
  /** Each must be said; of an inner list any one. */
  readonly needs: readonly (Feature | readonly Feature[])[];
  /** May be said without changing the item. */
  readonly may: ReadonlySet<Feature>;
  readonly dimension: Dimension;
  /** What the heading is where neither word nor unit says the dimension: the item, perhaps the item, or not the item. */
  readonly bare: "read" | "proposed" | "no";
  /** The words usually say the item, and may say another. */
  readonly isDoubtful?: boolean;
  /** Only in this stage: 本科及以上 is above the required qualification in junior schools. */
  readonly stage?: SchoolStage;
}

/** Nouns that only head a group above: 校舍 > 占地面积. Before the noun (校舍占地面积) they would make another thing of it. */
export const TOPICS: Readonly<Partial<Record<Noun, readonly Noun[]>>> = {
  land: ["floor"],
  green: ["floor"],
  sportsGround: ["floor"],
  court: ["floor"],
  stall: ["floor", "living"],
  floor: ["campus", "land"],
  staff: ["teacher", "post"],
  classroom: ["equipment"],
  books: ["equipment"],
};

/** What may stand above or before a noun because the noun's thing is a part of it. */
export const CONTAINERS: Readonly<Partial<Record<Noun, readonly Noun[]>>> = {
  land: ["campus", "land"],
  campus: ["land"],
  green: ["land", "campus"],
  sportsGround: ["land", "campus", "sportsTotal"],
  indoorSports: ["floor", "teachingRooms", "sharedRooms", "sportsTotal", "campus", "room"],
  sportsTotal: ["campus"],
  teachingRooms: ["floor"],
  classroom: ["floor", "teachingRooms", "classroom", "room"],
  room: ["floor", "teachingRooms", "classroom", "room"],
  sharedRooms: ["floor", "teachingRooms"],
  laboratory: ["floor", "teachingRooms", "classroom", "room"],
  libraryRoom: ["floor", "teachingRooms", "sharedRooms", "classroom", "room"],
  dormitory: ["floor", "living", "pupil"],
  housing: ["floor", "living", "teacher", "dormitory", "staff"],
  canteen: ["floor", "living", "pupil"],
  toilet: ["floor", "living"],
  stall: ["toilet", "pupil"],
  living: ["floor", "pupil"],
  office: ["floor"],
  dilapidated: ["floor"],
  court: ["campus", "sportsGround", "land"],
  seat: ["libraryRoom"],
  equipment: ["fixedAssets"],
  computer: ["equipment", "terminal"],
  terminal: ["equipment", "computer"],
  books: ["libraryRoom", "digitalResources"],
  bandwidth: ["campus"],
  class: ["pupil"],
  classSize: ["class", "pupil"],
  teacher: ["staff"],
  post: ["staff", "teacher"],
  person: ["staff", "post"],
};

type Needs = readonly (Feature | readonly Feature[])[];

function frame(
  item: FieldId,
  heads: readonly Noun[],
  needs: Needs = [],
  may: readonly Feature[] = [],
  bare: Frame["bare"] = "read",
): Frame {
  return { item, heads, needs, may: new Set(may), dimension: dimensionOf(item), bare };
}

function doubtful(of: Frame): Frame {
  return { ...of, isDoubtful: true };
}

function dimensionOf(item: FieldId): Dimension {
  const dimension = DIMENSION_OF_UNIT[fieldOf(item).unit];
  return dimension === null ? "share" : dimension === "pieces" ? "pieces" : dimension;
}

const ROOMS: readonly Noun[] = ["classroom", "room"];
const PUPILS: readonly Feature[] = ["enrolled", "compulsory"];

/** What happened to pupils is counted over the school year before (fields/meanings.ts). */
const DURING_LAST_YEAR: readonly Feature[] = ["lastSchoolYear", "duringYear"];

/** Pupils with one property of their own. */
function pupils(item: FieldId, needs: Needs, may: readonly Feature[] = []): Frame {
  return frame(item, ["pupil"], needs, ["enrolled", "attending", "pupil", ...may]);
}

/** Children who need not be pupils. */
function children(item: FieldId, needs: Needs, may: readonly Feature[] = []): Frame {
  return frame(item, ["child", "pupil"], needs, ["compulsory", "child", "pupil", ...may]);
}

const TEACHERS: readonly Feature[] = ["fullTime", "teacher", "staff"];

function teachers(item: FieldId, needs: Needs, may: readonly Feature[] = []): Frame {
  return frame(item, ["teacher"], needs, [...TEACHERS, ...may]);
}

const BUILDINGS: readonly Frame[] = [
  frame("landArea", ["land", "campus"], [], ["campus", "land"], "proposed"),
  frame("greenArea", ["green"], [], ["land", "campus"], "proposed"),
  frame("sportsGroundArea", ["sportsGround"], [], ["land", "campus"], "proposed"),
  frame("indoorSportsArea", ["indoorSports"], [], ["floor"], "proposed"),
  frame("sportsTotalArea", ["sportsTotal"], [], [], "proposed"),
  frame("sportsTotalArea", ["indoorSports", "sportsGround"], ["sportsGround", "indoorSports"], [], "proposed"),
  frame("floorArea", ["floor"], [], ["campus"], "proposed"),
  frame("teachingArea", ["teachingRooms"], [], ["floor"]),
  frame("classroomArea", ["classroom"], [], ["ordinary", "floor"], "no"),
  frame("libraryArea", ["libraryRoom"], [], ["floor"], "proposed"),
  frame("dormArea", ["dormitory"], ["pupil"], ["floor", "boarding"], "proposed"),
  doubtful(frame("dormArea", ["dormitory"], [], ["floor"])),
  frame("canteenArea", ["canteen"], [], ["pupil", "floor"], "proposed"),
  frame("dilapidatedArea", ["dilapidated"], [], ["floor"], "proposed"),
  frame("dilapidatedArea", ["dilapidated", "floor"], ["gradeC", "gradeD"], ["floor", "dilapidated"], "proposed"),
  frame("officeArea", ["office"], [], ["floor"], "proposed"),
  frame("livingArea", ["living"], [], ["floor", "pupil"]),
  frame("teacherHousingArea", ["housing"], [], ["teacher", "floor", "rural", "staff"], "proposed"),
  frame("toiletArea", ["toilet"], [], ["floor"], "proposed"),
  frame("classrooms", ["classroom"], [], ["ordinary"]),
  frame("multimediaRooms", ROOMS, ["multimedia"], ["ordinary", "classroom", "teaching", "campusNetwork", "class"]),
  frame("specialRooms", ROOMS, ["special"], ["classroom"]),
  frame("laboratories", ["laboratory"], [], ["science", "special", "classroom"], "proposed"),
  frame("libraryRooms", ["libraryRoom"], [], [], "no"),
  frame(
    "computerRooms",
    ROOMS,
    [["computer", "informationTechnology"]],
    ["special", "computer", "informationTechnology", "campusNetwork", "pupil", "teaching"],
  ),
  frame("musicRooms", ROOMS, ["music"], ["special", "room", "classroom"]),
  frame("artRooms", ROOMS, ["fineArt"], ["special", "room", "classroom"]),
  frame("musicRoomsToStandard", ROOMS, ["music", ["toStandard", "room96"]], ["special", "toStandard", "room96"]),
  frame("artRoomsToStandard", ROOMS, ["fineArt", ["toStandard", "room90"]], ["special", "toStandard", "room90"]),
  frame("ballCourts", ["court"], ["basketball", "volleyball"], []),
  frame("footballFields", ["court"], ["football"], ["campus"]),
  frame("boysToilets", ["stall"], ["boy"], ["pupil", "toilet"]),
  frame("girlsToilets", ["stall"], ["girl"], ["pupil", "toilet"]),
  frame("pupilReadingSeats", ["seat"], ["pupil", ["reading", "libraryRoom"]], ["libraryRoom", "reading"]),
  frame("teacherReadingSeats", ["seat"], ["teacher", ["reading", "libraryRoom"]], ["libraryRoom", "reading", "staff"]),
];

const EQUIPMENT: readonly Frame[] = [
  frame("equipmentValue", ["equipment"], [], ["teaching", "fixedAssets"], "proposed"),
  frame("fixedAssets", ["fixedAssets"], []),
  frame("computers", ["computer"], ["teaching"], ["equipment"]),
  frame("computers", ["computer"], [], [], "proposed"),
  frame("pupilComputers", ["computer"], [["pupil", "forPupils"]], ["teaching", "terminal"]),
  frame("pupilComputers", ["terminal"], [["pupil", "forPupils"]], ["computer"]),
  frame("teacherComputers", ["computer"], [["teacher", "forTeachers"]], ["teaching", "terminal", "fullTime"]),
  frame("teacherComputers", ["terminal"], [["teacher", "forTeachers"]], ["computer"]),
  frame("terminals", ["terminal"], [], []),
  frame("books", ["books"], [], ["paper", "libraryRoom"]),
  frame("newBooks", ["books"], ["newThisYear"], ["paper"]),
  frame("eBooks", ["books"], ["electronic"], []),
  frame("bandwidth", ["bandwidth"], [], ["campusNetwork"]),
  frame("publicFunds", ["publicFunds"], [], ["funds", "granted"]),
  doubtful(frame("publicFunds", ["publicFunds"], ["spent"], ["funds", "granted"])),
  frame("publicFunds", ["publicFunds"], ["settled"], ["lastYear", "funds", "granted", "spent"]),
  frame("trainingFunds", ["funds", "teacher"], ["training"], ["teacher", "fullTime", "staff", "funds"], "no"),
  frame(
    "trainingFunds",
    ["funds", "teacher"],
    ["training", "settled"],
    ["teacher", "lastYear", "fullTime", "staff", "funds"],
    "no",
  ),
  frame("trainingFunds", ["funds"], ["training"], ["teacher", "fullTime", "staff"]),
  doubtful(frame("trainingFunds", ["funds", "teacher"], ["training", "spent"], ["teacher", "fullTime", "staff", "funds"])),
  frame("specialPublicFunds", ["publicFunds"], ["specialEducation"], ["pupil"]),
  frame("specialPublicFunds", ["publicFunds"], ["specialEducation", "perPupil", "sumPaid"], ["lastYear", "pupil"]),
  frame("meanTeacherPay", ["pay"], ["teacher", "averageYearly"], ["compulsory", "staff"]),
  doubtful(frame("meanTeacherPay", ["pay"], ["teacher", "mean"], ["compulsory", "staff"])),
  doubtful(frame("meanCivilServantPay", ["pay"], ["civilServant", "mean"])),
  frame("meanCivilServantPay", ["pay"], ["civilServant", "averageYearly"], []),
  frame("quotaPlaces", ["place"], ["selectiveSenior", "allotted"], ["entrant"]),
  frame("quotaPlan", ["place", "pupil"], ["selectiveSenior", "plannedPlaces"], []),
];

const GRADES = ["grade1", "grade2", "grade3", "grade4", "grade5", "grade6"] as const;

const PUPIL_FRAMES: readonly Frame[] = [
  frame("pupils", ["pupil"], [], ["enrolled", "attending", "pupil"]),
  frame("compulsoryPupils", ["pupil"], ["compulsory"], PUPILS),
  pupils("boys", ["boy"]),
  pupils("girls", ["girl"]),
  pupils("boarders", ["boarding"]),
  frame("migrants", ["pupil", "child"], ["migrant"], ["enrolled", "pupil", "child", "compulsory"]),
  frame("leftBehind", ["pupil", "child"], ["leftBehind"], ["enrolled", "pupil", "child", "rural"]),
  pupils("minorityPupils", ["minority"]),
  frame("specialPupils", ["pupil"], [["specialEducation", "disabled"]], ["enrolled", "pupil"]),
  doubtful(frame("specialPupils", ["child"], ["disabled"], ["enrolled", "pupil"])),
  pupils("entrants", ["entrant"]),
  doubtful(pupils("entrants", ["entrant", "grade1"])),
  pupils("leavers", ["leaver"], ["leavingClass", "thisCohort", "lastSchoolYear"]),
  pupils("transfersIn", ["transferIn"], DURING_LAST_YEAR),
  pupils("transfersOut", ["transferOut"], DURING_LAST_YEAR),
  pupils("returned", ["returned"], DURING_LAST_YEAR),
  pupils("suspended", ["suspended"], DURING_LAST_YEAR),
  pupils("withdrawn", ["withdrawn"], DURING_LAST_YEAR),
  ...GRADES.map((grade) => pupils(grade, [grade])),
  pupils(
    "cohortEntrants",
    ["entrant", ["leavingClass", "thisCohort", "yearsAgo", "atEntry"]],
    ["leavingClass", "thisCohort", "yearsAgo", "atEntry"],
  ),
  pupils("cohortFirstYearPupils", [["yearsAgo", "atEntry", "leavingClass", "thisCohort"], "grade1"]),
  pupils(
    "cohortTransfersIn",
    ["transferIn", ["thisCohort", "leavingClass", "threeYears"]],
    ["thisCohort", "leavingClass", "threeYears", "leaver", "whileAtSchool"],
  ),
  pupils(
    "cohortTransfersOut",
    ["transferOut", ["thisCohort", "leavingClass", "threeYears"]],
    ["thisCohort", "leavingClass", "threeYears", "leaver", "whileAtSchool"],
  ),
  pupils(
    "cohortDeaths",
    ["dead", ["thisCohort", "leavingClass", "threeYears"]],
    ["thisCohort", "leavingClass", "threeYears", "leaver", "whileAtSchool"],
  ),
  pupils("gradePupilsBefore", ["ownGrade", "lastYearEnd"]),
  doubtful(pupils("gradePupilsBefore", ["springTerm"])),
  pupils("gradePupilsAfter", ["nextGrade"], ["yearStart"]),
  doubtful(pupils("gradePupilsAfter", ["autumnTerm"])),
  pupils("finalGradePupils", ["leavingClass"]),
  pupils("dropouts", ["dropout"], DURING_LAST_YEAR),
  pupils("pupilsAtYearStart", ["yearStart"]),
  children("schoolAgeChildren", ["schoolAge"]),
  children("schoolAgeEnrolled", ["schoolAge", ["alreadyEntered", "entrant"]]),
  children("disabledChildren", ["schoolAge", "disabled"]),
  children("disabledEnrolled", ["disabled", ["alreadyEntered", "entrant"]], ["schoolAge"]),
  pupils("eligibleMigrants", ["migrant", "eligible"], ["compulsory", "entrant"]),
  pupils("migrantsInPublicPlaces", ["migrant", "publicSchool", "purchasedPlace"], ["attending", "eligible"]),
  pupils("zonePupils", ["zone"], ["homeAddress", "entrant", "attending"]),
  pupils("choicePupils", ["choice"]),
  pupils("healthChecked", ["healthCheck"], ["lastYear", "lastSchoolYear", "tested"]),
  pupils("fitnessTested", ["fitness"], ["tested"]),
  pupils("fitnessPassed", ["fitness", "passed"], ["tested"]),
  pupils("fitnessGood", ["fitness", "goodOrBetter"], ["tested"]),
  frame("classes", ["class"], [], ["class", "teaching", "pupil"]),
  frame("largestClass", ["classSize", "class"], ["largest"], ["class", "pupil", "classSize"]),
  frame("largestClass", ["pupil"], ["largest", ["class", "classSize"]], ["class", "classSize"]),
  frame("classesOver45", ["class", "classSize"], ["from46"], ["class", "classSize"]),
  frame("classesOver50", ["class", "classSize"], ["from51"], ["class", "classSize"]),
  frame("largeClasses", ["class", "classSize"], [["large", "from56"]], ["class", "classSize", "large", "from56"]),
  frame(
    "superLargeClasses",
    ["class", "classSize"],
    [["superLarge", "from66"]],
    ["class", "classSize", "superLarge", "large", "from66"],
  ),
];

const DEGREE: readonly Feature[] = ["degree"];
const TITLE: readonly Feature[] = ["title"];

const STAFF_FRAMES: readonly Frame[] = [
  frame("staff", ["staff"], [], ["enrolled"]),
  teachers("teachers", []),
  frame("approvedPosts", ["post"], [], ["approved", "staff"]),
  doubtful(frame("approvedPosts", ["post"], ["teacher"], ["approved", "staff", "fullTime"])),
  frame("approvedPosts", ["post", "staff", "person"], ["approved"], ["post", "staff"]),
  frame("filledPosts", ["person", "staff", "post"], ["inPost"], ["staff", "post"]),
  frame("securityStaff", ["person"], ["security"], ["staff"]),
  teachers("postgraduateTeachers", ["postgraduate"], DEGREE),
  teachers("doctorTeachers", ["doctor"], [...DEGREE, "postgraduate"]),
  teachers("masterTeachers", ["master"], [...DEGREE, "postgraduate"]),
  teachers("bachelorTeachers", ["bachelor"], DEGREE),
  teachers("collegeTeachers", ["college"], DEGREE),
  teachers("higherQualTeachers", ["higherQualified"], DEGREE),
  { ...teachers("higherQualTeachers", ["college", "andAbove"], DEGREE), stage: "primary" },
  { ...teachers("higherQualTeachers", ["bachelor", "andAbove"], DEGREE), stage: "junior" },
  teachers("qualifiedTeachers", ["qualified"], DEGREE),
  doubtful(teachers("qualifiedTeachers", ["passed"])),
  teachers("certifiedTeachers", ["certified"]),
  teachers("backboneTeachers", ["backbone"], ["countyLevelUp"]),
  teachers("peTeachers", [["pe", "peAndHealth"]], ["pe", "peAndHealth"]),
  teachers("artsTeachers", ["arts"]),
  doubtful(teachers("artsTeachers", ["music", "fineArt"])),
  teachers("musicTeachers", ["music"]),
  teachers("fineArtTeachers", ["fineArt"]),
  teachers("peArtsTeachers", ["pe", "arts"], ["music", "fineArt"]),
  teachers("peArtsTeachers", ["pe", "music", "fineArt"]),
  teachers("fullSeniorTeachers", ["fullSenior"], TITLE),
  teachers("seniorTeachers", ["viceSenior"], TITLE),
  teachers("midTitleTeachers", ["midTitle"], TITLE),
  teachers("midTitleAndAboveTeachers", ["midTitle", "andAbove"], TITLE),
  teachers("over50Teachers", ["from50Years"]),
  teachers("trained360Teachers", ["training", "hours360"], ["fiveYears"]),
  teachers("trainingTurns", ["training", "turns"]),
  frame("trainingTurns", ["person"], ["training", "turns"]),
  teachers("rotationEligibleTeachers", ["rotationEligible"], ["rotation"]),
  teachers("rotationEligibleTeachers", ["rotation", "eligible"]),
  teachers("rotatedTeachers", ["rotation"]),
  teachers("rotatedBackboneTeachers", ["rotation", "backbone"], ["countyLevelUp"]),
];

export const FRAMES: readonly Frame[] = [...BUILDINGS, ...EQUIPMENT, ...PUPIL_FRAMES, ...STAFF_FRAMES];
