/** docs/standards.md: every built-in standard with every limit and its document, and the bibliography. */
import { BIBLIOGRAPHY, type SourceDocument } from "../../src/domain/kernel/bibliography";
import { STAGE_NAMES } from "../../src/domain/kernel/stage";
import { PACKS, type Pack } from "../../src/domain/standards/catalogue";
import { PROVINCES, regionCoverage } from "../../src/domain/standards/regions";
import { dateText, requirementRows } from "./limit-text";

const INTRODUCTION = `# 内置标准

本页由程序生成，与软件一致。每个限值都注明出处；“转引”指未见原文、见于其他材料，“推算”指由文件中的数字计算得出。未能核实的限值不收录。文件日期只知年月的，只写年月。

- 判定用未四舍五入的数值；“以上”“以下”含本数。
- 缺数据一律为“无法判定”，不当作 0，也不算不达标。
- 同一要求有几个限值的，条件先列者先用；条件（如老城区、寄宿制）表中没有的，由县或学校填写，未填时只有各种情形结论一致才作判定。
- 一贯制学校共用资源按 小学 1、初中 1.1、高中 1.32（完全中学 初中 1、高中 1.2）折算拆分，教师按任教学段统计，不拆分。
`;

export function standardsPage(): string {
  return [INTRODUCTION, overview(), ...PACKS.map(packText), provinces(), bibliography()].join("\n");
}

function overview(): string {
  const rows = PACKS.map((pack) => [
    `[${pack.id}](#${pack.id})`,
    pack.title.zh,
    pack.number,
    regionName(pack),
    pack.stages.map((stage) => STAGE_NAMES[stage].zh).join("、"),
    dateText(pack.from),
    pack.isPartial ? "部分指标" : "完整",
  ]);
  return table(["编号", "标准", "文号", "适用范围", "学段", "起用日期", "收录"], rows);
}

function packText(pack: Pack): string {
  const rows = pack.rules
    .flatMap((rule) => requirementRows(rule, pack.stages))
    .map(({ rule, title, stage, requirement, source }) => [rule, title, stage, requirement, source]);
  const granted = pack.rules.flatMap((rule) => (rule.kind === "bound" ? (rule.alternatives ?? []) : []));
  const tolerances = [
    ...new Set(
      granted.map(({ text, from, until, cite }) => {
        return `- ${text.zh}（${cite.number}${until === undefined ? "" : `，${dateText(from)} 年起、${dateText(until)} 年前`}）`;
      }),
    ),
  ];
  return [
    `<a id="${pack.id}"></a>\n\n## ${pack.title.zh}（${pack.title.en}）\n`,
    ...(pack.note ? [`${pack.note.zh}\n`] : []),
    table(["条目", "要求", "学段", "限值", "出处"], rows),
    ...(tolerances.length > 0 ? [`另有规定：\n\n${tolerances.join("\n")}\n`] : []),
  ].join("\n");
}

function provinces(): string {
  const named = (coverage: ReturnType<typeof regionCoverage>) =>
    Object.keys(PROVINCES)
      .filter((region) => regionCoverage(region) === coverage)
      .map((region) => PROVINCES[region]!.zh)
      .join("、");
  return `## 各省标准\n\n- 仅收录部分指标，可自行录入：${named("partial")}。\n- 未收录，可自行录入：${named("none")}。\n`;
}

function bibliography(): string {
  const rows = Object.values<SourceDocument>(BIBLIOGRAPHY).map(({ number, title, issued }) => [
    number === title ? "—" : number,
    title,
    issued ?? "不详",
  ]);
  return `## 文件\n\n${table(["文号或引用名", "标题", "日期"], rows)}`;
}

function regionName(pack: Pack): string {
  return pack.region === "CN" ? "全国" : PROVINCES[pack.region]!.zh;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}
