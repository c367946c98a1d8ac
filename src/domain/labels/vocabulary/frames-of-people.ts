/** Items of pupils, classes, staff and teachers. */
import { type Frame, type Needs, doubtful, frame } from "./frame";
import type { FieldId } from "../../fields/dictionary";
import type { Feature } from "./features";

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

const GRADES = ["grade1", "grade2", "grade3", "grade4", "grade5", "grade6"] as const;

export const PUPILS_AND_CLASSES: readonly Frame[] = [
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

export const STAFF: readonly Frame[] = [
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
  teachers("certifiedTeachers", [["certified", "licensed"]]),
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
