/** What the national standards are about, so that they are found; a standard that is not listed is about schools in general. */
import type { Bilingual } from "../../domain/kernel/text";

export const TOPICS = {
  balance: { zh: "国家：均衡发展", en: "National: balanced development" },
  staff: { zh: "国家：班额与编制", en: "National: class sizes and staff" },
  premises: { zh: "国家：校舍、场地、图书", en: "National: buildings, grounds, libraries" },
  funds: { zh: "国家：经费", en: "National: funds" },
  enrolment: { zh: "国家：入学与巩固", en: "National: enrolment" },
  school: { zh: "国家：其他", en: "National: other" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Topic = keyof typeof TOPICS;

const TOPIC_OF: Readonly<Record<string, Topic>> = {
  "cn-quality-2017": "balance",
  "cn-basic-2012": "balance",
  "cn-class-size": "staff",
  "cn-staffing-2001": "staff",
  "cn-staffing-unified": "staff",
  "cn-library-2018": "premises",
  "cn-school-building-urban-2002": "premises",
  "cn-school-building-rural-2008": "premises",
  "cn-sports-grounds-2008": "premises",
  "cn-school-design-2011": "premises",
  "cn-funding-quota": "funds",
  "cn-training-funds": "funds",
  "cn-dropout-1994": "enrolment",
};

export function topicOf(id: string): Topic {
  return TOPIC_OF[id] ?? "school";
}
