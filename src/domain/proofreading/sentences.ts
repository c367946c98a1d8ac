/**
 * The sentences of proofreading. They quote the words, say both figures and what would mend it, and blame nobody.
 * Placeholders: `claim`, `other` quoted words with their paragraph; `name` what it is of; `values` several quoted words;
 * `formula` a calculation; `result`, `expected`, `limit` number with unit; `ways` what would mend it.
 */
import type { Bilingual } from "../kernel/text";

export const SENTENCES = {
  arithmetic: {
    zh: "{claim}与文中的总数不符：{formula} = {result}。{ways}",
    en: "{claim} does not follow from the totals in the text: {formula} = {result}. {ways}",
  },
  lastDigit: {
    zh: "{claim}与计算结果差在末位：{formula} = {result}。请核对四舍五入。",
    en: "{claim} differs from the calculation in its last digit: {formula} = {result}. Please check the rounding.",
  },
  mendQuotient: {
    zh: "如总数无误，应写{result}；如{stated}无误，{under}应为{needed}，或{over}应为{wanted}。",
    en: "If the totals are right, write {result}; if {stated} is right, {under} should be {needed}, or {over} {wanted}.",
  },
  fitsAll: {
    zh: "文中{count}个平均数或比例都与{name}{value}相符。",
    en: " All {count} means or shares in the text fit {name} of {value}.",
  },
  shareOfCount: {
    zh: "{claim}与文中的数不符：{formula} = {result}。{ways}",
    en: "{claim} does not follow from the figures in the text: {formula} = {result}. {ways}",
  },
  mendShare: { zh: "如这两个数无误，应写{result}。", en: "If these figures are right, write {result}." },
  noTotal: {
    zh: "{values}不能同时成立：没有一个{name}能使这几个比例都对。请核对人数和比例。",
    en: "{values} cannot all be true: no single figure of {name} makes these shares. Please check counts and shares.",
  },
  twoValues: {
    zh: "同一个量“{name}”前后写了不同的数：{values}。{ways}请核对后统一。",
    en: "The same thing ({name}) is given different figures: {values}. {ways}Please check and use one.",
  },
  enrolmentFits: {
    zh: "按{value}计算，{fits}项平均数或比例相符。",
    en: "With {value}, {fits} means or shares fit. ",
  },
  partExceeds: {
    zh: "部分大于整体：{claim}大于{other}。请核对两个数或它们的范围。",
    en: "A part is larger than the whole: {claim} exceeds {other}. Please check both figures or what they include.",
  },
  partsExceed: {
    zh: "各部分之和{result}大于{other}：{values}。请核对各部分或总数。",
    en: "The parts add up to {result}, more than {other}: {values}. Please check the parts or the total.",
  },
  partsDiffer: {
    zh: "各部分之和{result}与{other}不等：{values}。请核对各部分或总数。",
    en: "The parts add up to {result}, which is not {other}: {values}. Please check the parts or the total.",
  },
  impossibleShare: {
    zh: "{claim}不可能：{other}中，{low}占{lowShare}，{high}占{highShare}，没有人数能得出这个比例。",
    en: "{claim} is not possible: of {other}, {low} would be {lowShare} and {high} {highShare}; no count gives this share.",
  },
  largestBelowMean: {
    zh: "{claim}不可能：平均每班{formula} = {result}，最大的班不会少于平均数。请核对这三个数。",
    en: "{claim} is not possible: the mean of the classes is {formula} = {result}, and the largest is not below it. Please check these figures.",
  },
  fewerStaff: {
    zh: "{claim}：按此推算教职工只有{needed}，少于{other}；{formula} = {result}。如这是编制标准，请写明。",
    en: "{claim}: that would be {needed} of staff, fewer than {other}; {formula} = {result}. If this is the norm, please say so.",
  },
  overHundred: {
    zh: "{claim}超过100%，请核对。",
    en: "{claim} is more than 100%. Please check.",
  },
  notWhole: {
    zh: "{claim}：{name}应为整数，请核对。",
    en: "{claim}: {name} comes in whole numbers. Please check.",
  },
  table: {
    zh: "{claim}与工作簿不一致：{school}的{name}为{result}。请改正文中的数或表中的数。",
    en: "{claim} is not what the workbook has: {name} of {school} is {result}. Please correct the text or the table.",
  },
  tableLastYear: {
    zh: "{claim}是工作簿中上年的数；{school}本年的{name}为{result}。如说的是上年，请写明年份。",
    en: "{claim} is last year's figure in the workbook; this year's {name} of {school} is {result}. If last year is meant, please say so.",
  },
  limitOfOther: {
    zh: "{claim}：{standard}中这一项为{limit}；文中的数与{other}的规定相同。请核对引用的标准。",
    en: "{claim}: {standard} asks for {limit} here; the figure in the text is that of {other}. Please check the standard quoted.",
  },
  limitDiffers: {
    zh: "{claim}：{standard}中这一项为{limit}，与文中引用的不同。请核对引用的标准。",
    en: "{claim}: {standard} asks for {limit} here, not what the text quotes. Please check the standard quoted.",
  },
  limitNotThere: {
    zh: "{claim}：已收录的{standard}没有这一限值；文中的数与{other}的规定相同。请核对引用的标准。",
    en: "{claim}: {standard}, as far as it is in the product, has no such limit; the figure is that of {other}. Please check the standard quoted.",
  },
  concludedBelow: {
    zh: "文中说{claim}，但{other}低于{limit}。请核对数字或结论。",
    en: "The text says {claim}, but {other} is below {limit}. Please check the figure or the conclusion.",
  },
  concludedAbove: {
    zh: "文中说{claim}，但{other}高于{limit}。请核对数字或结论。",
    en: "The text says {claim}, but {other} is above {limit}. Please check the figure or the conclusion.",
  },
  concludedVerdict: {
    zh: "文中说{claim}，但按工作簿核查，{school}的{name}为{result}，{standard}的限值为{limit}，不达标。请核对数字或结论。",
    en: "The text says {claim}, but by the workbook {name} of {school} is {result}, which misses the limit {limit} of {standard}. Please check the figure or the conclusion.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
