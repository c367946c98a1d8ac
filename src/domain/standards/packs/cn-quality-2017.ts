/**
 * 县域义务教育优质均衡发展督导评估办法 (教督〔2017〕6号): resources of each school, their dispersion in the county, the
 * government's guarantees, quality, satisfaction and vetoes.
 */
import { cite } from "../../kernel/bibliography";
import { ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";
import { SPLIT_2017 } from "../split-policies";
import { GUARANTEES } from "./cn-quality-2017/guarantees";
import { QUALITY } from "./cn-quality-2017/quality";
import { RESOURCES } from "./cn-quality-2017/resources";

export const cnQuality2017: Pack = {
  id: "cn-quality-2017",
  title: { zh: "县域义务教育优质均衡发展督导评估", en: "High-quality balanced development of compulsory education (2017)" },
  number: "教督〔2017〕6号",
  region: "CN",
  from: "2017-01-01",
  stages: ["primary", "junior"],
  cite: cite("quality2017"),
  scope: { ...ORDINARY_SCHOOLS, teachingPointsFromPupils: 50 },
  split: SPLIT_2017,
  rules: [...RESOURCES, ...GUARANTEES, ...QUALITY],
  sectionVerdict: ["resources"],
  sectionVerdictName: { zh: "资源配置", en: "resources" },
  isPartial: false,
  note: {
    zh: "学校是否达标只看资源配置七项指标；政府保障程度、教育质量、社会认可度和一票否决事项另列，县域全部达到方为达标；不足50人的教学点不计入资源配置和校际差异，但班额、教师培训、持证上岗和培训经费也须达到。教师交流轮岗、随迁子女就读按全县小学、初中合计，其他县域比例按学段合计。统计表不填报的事项由县或学校确认。",
    en: "A school is judged by the seven resource indicators; guarantees, quality, satisfaction and vetoes stand beside them and count for the county; teaching points below 50 pupils are left out of the resources and their dispersion, but class sizes, training, certificates and training funds must be met there too. Rotation and migrants' children are totals of the whole county, other county shares those of a stage. What statistical tables do not report is asked of the user.",
  },
};
