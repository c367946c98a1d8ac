/** Tags by which marks are known again: in rules and in notes. */
import fc from "fast-check";
import {
  carriesOurNote,
  cellMarksBySheet,
  isTagFormula,
  tagFormula,
  withOurNote,
  withoutOurNote,
} from "../../src/workbook/mark-tags";
import { MARK_KINDS } from "../../src/workbook/port";
import { mark } from "../contract/contract-workbooks";

describe("rules", () => {
  test("a tag is known again for every verdict and whatever the pack is called", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARK_KINDS), fc.string(), (kind, source) => {
        const formula = tagFormula(kind, source);
        expect(isTagFormula(formula)).toBe(true);
        expect(isTagFormula(formula.slice(1))).toBe(true);
        expect(isTagFormula(`${formula}+0`)).toBe(false);
        expect(isTagFormula(`=NOT(${formula.slice(1)})`)).toBe(false);
      }),
    );
  });

  test("the formula of contracts.md", () => {
    expect(tagFormula("fail", "cn-quality-2017")).toBe('=LEN("EDU:fail:cn-quality-2017")>0');
  });

  test.each(["", "=LEN(A1)>0", '=LEN("EDU")>0', '=LEN("EDU:other:x")>0', '=LEN("EDU:fail:x")>1', '=LEN("XEDU:fail:x")>0'])(
    "%j is not ours",
    (formula) => expect(isTagFormula(formula)).toBe(false),
  );
});

describe("notes", () => {
  const ours = fc.string({ minLength: 1 });

  test("a user's text survives ours, and carries it meanwhile", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !carriesOurNote(text)),
        ours,
        (user, added) => {
          const both = withOurNote(user, added);
          expect(both.startsWith(user)).toBe(true);
          expect(both.endsWith(`【EDU】${added}`)).toBe(true);
          expect(carriesOurNote(both)).toBe(true);
          expect(withoutOurNote(both)).toBe(user);
        },
      ),
    );
  });

  test("a note of ours alone leaves nothing", () => {
    fc.assert(fc.property(ours, (added) => expect(withoutOurNote(withOurNote(null, added))).toBeNull()));
  });

  test.each(["\r\n", "\r"])("line ends that come back as %j do not matter", (lineEnd) => {
    const back = withOurNote(`甲${lineEnd}乙`, "丙").replaceAll("\n", lineEnd);
    expect(withoutOurNote(back.replaceAll(`\r${lineEnd}`, lineEnd))).toBe(`甲${lineEnd}乙`);
  });

  test("what only mentions the tag is the user's", () => {
    expect(withoutOurNote("参见【EDU】")).toBe("参见【EDU】");
    expect(carriesOurNote("甲\n【EDU】乙")).toBe(false);
  });
});

test("marks of one cell are one mark: gravest verdict, each note once, in the order given", () => {
  const marks = [
    mark("一", "B2", "warning", "甲", "rules"),
    mark("一", "A1", "cannotTell", "乙"),
    mark("一", "B2", "fail", "丙", "js-basic"),
    mark("一", "B2", "fail", "甲", "sn-2011"),
    mark("__proto__", "A1", "warning", "丁"),
  ];
  expect([...cellMarksBySheet(marks)]).toEqual([
    [
      "一",
      [
        { row: 1, col: 1, kind: "fail", source: "js-basic", note: "甲\n丙" },
        { row: 0, col: 0, kind: "cannotTell", source: "cn-quality-2017", note: "乙" },
      ],
    ],
    ["__proto__", [{ row: 0, col: 0, kind: "warning", source: "cn-quality-2017", note: "丁" }]],
  ]);
});
