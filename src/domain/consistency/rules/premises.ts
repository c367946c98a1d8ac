/** Relations inside 教基5170 and 基础基512 (buildings) and 教基5176 (land and other conditions) (tables.md §4.8, §4.9). */
import { type Relation, type RowPlace, column, inColumns, inRows } from "../relation";

function sumOf(form: string, what: string, total: RowPlace, parts: readonly RowPlace[]): Relation {
  const name = total.split(">").at(-1)!;
  return {
    id: `${form}/${what}`,
    form,
    check: "logical",
    text: {
      zh: `${name}等于${parts.map((path) => path.split(">").at(-1)).join("、")}之和`,
      en: `${name} equals the sum of its parts`,
    },
    each: "column",
    left: inRows(total),
    is: "equal",
    right: inRows(...parts),
  };
}

function partOf(form: string, what: string, parts: readonly RowPlace[], whole: RowPlace): Relation {
  const names = parts.map((path) => path.split(">").at(-1)).join("与");
  const wholeName = whole.split(">").at(-1)!;
  return {
    id: `${form}/${what}`,
    form,
    check: "logical",
    text: {
      zh: `${names}${parts.length > 1 ? "之和" : ""}不超过${wholeName}`,
      en: `${names.replaceAll("与", " and ")} ${parts.length > 1 ? "together do" : "does"} not exceed ${wholeName}`,
    },
    each: "column",
    left: inRows(...parts),
    is: "atMost",
    right: inRows(whole),
  };
}

const under = (parent: string, ...names: string[]) => names.map((name) => `${parent}>${name}`);
const TEACHING = "教学及辅助用房";
const OFFICE = "行政办公用房";
const LIVING = "生活用房";

const buildings2021: readonly Relation[] = [
  sumOf("教基5170", "teaching", TEACHING, under(TEACHING, "教室", "专用教室", "公共教学用房")),
  sumOf("教基5170", "special-rooms", `${TEACHING}>专用教室`, under(`${TEACHING}>专用教室`, "理化生实验室", "其他")),
  sumOf(
    "教基5170",
    "public-rooms",
    `${TEACHING}>公共教学用房`,
    under(`${TEACHING}>公共教学用房`, "图书阅览室", "室内体育用房", "心理辅导室", "其他"),
  ),
  sumOf("教基5170", "office", OFFICE, under(OFFICE, "教师办公室", "其他")),
];

const conditions2021: readonly Relation[] = [
  partOf("教基5176", "green-and-sports", ["绿化用地面积", "运动场地面积"], "占地面积"),
  sumOf("教基5176", "football", "校园足球场", ["11人制足球场", "7人制足球场", "5人制足球场"]),
  { ...partOf("教基5176", "terminals", ["教师终端数", "学生终端数"], "数字终端数"), check: "empirical" },
  partOf("教基5176", "multimedia", ["网络多媒体教室"], "教室"),
  partOf("教基5176", "equipment", ["教学仪器设备资产值"], "固定资产总值"),
];

const OLD_ROOMS = under(TEACHING, "教室", "实验室", "图书室", "微机室", "语音室", "体育馆");
const area = {
  total: column(1, "校舍建筑面积>合计", "校舍建筑面积>计"),
  structures: ["框架结构", "砖混结构", "砖木结构", "土木结构"].map((name, index) => column(2 + index, name)),
  rented: column(6, "租借面积>计", "租借面积>合计"),
  rentedPublic: column(7, "租借公办的基础教育学校的校舍建筑面积"),
};

const buildings2018: readonly Relation[] = [
  sumOf("基础基512", "total", "总计", [TEACHING, OFFICE, LIVING, "其他用房"]),
  sumOf("基础基512", "teaching", TEACHING, OLD_ROOMS),
  partOf("基础基512", "office", [`${OFFICE}>教师办公室`], OFFICE),
  sumOf("基础基512", "living", LIVING, under(LIVING, "教工宿舍", "学生宿舍", "食堂", "厕所", "其他")),
  partOf("基础基512", "teacher-housing", [`${LIVING}>教师周转宿舍`], `${LIVING}>教工宿舍`),
  partOf("基础基512", "dilapidated", ["危房"], "总计"),
  partOf("基础基512", "new", ["当年新增校舍"], "总计"),
  {
    id: "基础基512/structures",
    form: "基础基512",
    check: "logical",
    text: { zh: "合计等于各类结构面积之和", en: "The total equals the sum over kinds of structure" },
    each: "row",
    left: inColumns(area.total),
    is: "equal",
    right: inColumns(...area.structures),
  },
  ...(
    [
      ["rented", area.rented, area.total, "租借面积不超过合计", "Rented area does not exceed the total"],
      [
        "rented-public",
        area.rentedPublic,
        area.rented,
        "租借公办校舍面积不超过租借面积",
        "Area rented from public schools does not exceed rented area",
      ],
    ] as const
  ).map(([what, left, right, zh, en]): Relation => ({
    id: `基础基512/${what}`,
    form: "基础基512",
    check: "logical",
    text: { zh, en },
    each: "row",
    left: inColumns(left),
    is: "atMost",
    right: inColumns(right),
  })),
];

/** Of 基础基522 only these columns were seen. */
const conditions2018: readonly Relation[] = [
  {
    id: "基础基522/green-and-sports",
    form: "基础基522",
    check: "logical",
    text: {
      zh: "绿化用地面积与运动场地面积之和不超过占地面积",
      en: "Green area and sports ground together do not exceed the land",
    },
    each: "row",
    left: inColumns(column(0, "绿化用地面积"), column(0, "运动场地面积")),
    is: "atMost",
    right: inColumns(column(0, "占地面积>计", "占地面积>合计", "占地面积")),
  },
];

export const PREMISES_RELATIONS: readonly Relation[] = [...buildings2021, ...conditions2021, ...buildings2018, ...conditions2018];
