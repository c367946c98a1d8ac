import fc from "fast-check";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import { INDICATORS, INDICATOR_IDS, type IndicatorId } from "../../../src/domain/indicators/catalogue";
import { computeIndicator, missingInputs } from "../../../src/domain/indicators/compute";
import { fieldsOf, ratio, field } from "../../../src/domain/indicators/formula";
import { formulaOf } from "../../../src/domain/indicators/indicator";
import { missing, MISSING_REASONS, type Reading } from "../../../src/domain/kernel/reading";
import { STAGES, type Stage } from "../../../src/domain/kernel/stage";
import { cellOf, itemsOf, reading, type Figures } from "../../support/section";

const compute = (id: IndicatorId, figures: Figures, stage: Stage = "primary"): Reading =>
  computeIndicator(INDICATORS[id], itemsOf(figures), stage);

describe("西庄小学: 258 pupils", () => {
  // 7380/258, 2017/258, 2800/258, 1500/258 by long division.
  test.each<[IndicatorId, Figures, number]>([
    ["LANDPERPUPIL", { landArea: 7380 }, 28.6046511628],
    ["FLOORAREAPERPUPIL", { floorArea: 2017 }, 7.8178294574],
    ["SPORTSGROUNDPERPUPIL", { sportsGroundArea: 2800 }, 10.8527131783],
    ["BOOKSPERPUPIL", { books: 1500 }, 5.8139534884],
  ])("%s", (id, figures, expected) => {
    const value = compute(id, { ...figures, pupils: 258 });
    expect(value).toMatchObject({ state: "known", unit: INDICATORS[id].unit });
    expect(value.state === "known" && value.value).toBeCloseTo(expected, 9);
    expect(value.cells).toEqual([...Object.keys(figures), "pupils"].map((name) => cellOf(name as FieldId)));
  });
});

describe("华达小学: 127 pupils, 11 teachers of whom 9 专科 and 2 本科", () => {
  const degrees = { collegeTeachers: 9, bachelorTeachers: 2, masterTeachers: 0, doctorTeachers: 0, teachers: 11 };
  // 6800/127, 1360/127, 1260/127, 4830/127, 26/127, 11/127, 2/11 and 127/11 by long division.
  test.each<[IndicatorId, Figures, number]>([
    ["LANDPERPUPIL", { landArea: 6800 }, 53.5433070866],
    ["FLOORAREAPERPUPIL", { floorArea: 1360 }, 10.7086614173],
    ["GREENPERPUPIL", { greenArea: 1260 }, 9.9212598425],
    ["BOOKSPERPUPIL", { books: 4830 }, 38.031496063],
    ["COMPUTERSPER100", { computers: 26 }, 20.4724409449],
    ["HIGHERQUALPER100", degrees, 8.6614173228],
    ["BACHELORSHARE", degrees, 18.1818181818],
    ["COLLEGESHARE", degrees, 100],
    ["PUPILSPERTEACHER", degrees, 11.5454545455],
  ])("%s of %j is %d", (id, figures, expected) => {
    const value = compute(id, { ...figures, pupils: 127 });
    expect(value.state === "known" && value.value).toBeCloseTo(expected, 9);
  });
});

describe("definitions that are easy to get wrong", () => {
  test("the sports hall is taken off the teaching rooms and added to the sports grounds", () => {
    const figures = { teachingArea: 1250, indoorSportsArea: 250, sportsGroundArea: 1750, pupils: 200 };
    expect(compute("TEACHINGAREAPERPUPIL", figures)).toMatchObject({ value: 5 });
    expect(compute("SPORTSAREAPERPUPIL", figures)).toMatchObject({ value: 10 });
  });

  test("sports grounds and halls given as one figure are that figure; the parts go before it", () => {
    expect(compute("SPORTSAREAPERPUPIL", { sportsTotalArea: 3300, pupils: 400 })).toMatchObject({ value: 8.25 });
    expect(compute("TEACHINGAREAPERPUPIL", { sportsTotalArea: 3300, teachingArea: 2000, pupils: 400 })).toMatchObject({
      state: "missing",
      lookedFor: "indoorSportsArea",
    });
    const both = { sportsTotalArea: 3300, sportsGroundArea: 2600, indoorSportsArea: 400, pupils: 400 };
    expect(compute("SPORTSAREAPERPUPIL", both)).toMatchObject({ value: 7.5 });
  });

  test("高于规定学历 is 专科及以上 in primary schools and 本科及以上 in junior schools", () => {
    const degrees = { collegeTeachers: 9, bachelorTeachers: 2, masterTeachers: 0, doctorTeachers: 0, pupils: 100 };
    expect(compute("HIGHERQUALPER100", degrees, "primary")).toMatchObject({ value: 11 });
    expect(compute("HIGHERQUALPER100", degrees, "junior")).toMatchObject({ value: 2 });
  });

  test("a total as printed comes before its parts, and is never added to them", () => {
    const parts = { midTitleTeachers: 3, seniorTeachers: 1, fullSeniorTeachers: 1, pupils: 500 };
    expect(compute("MIDTITLEPERPUPIL", parts)).toMatchObject({ value: 0.01 });
    expect(compute("MIDTITLEPERPUPIL", { ...parts, midTitleAndAboveTeachers: 4 })).toMatchObject({ value: 0.008 });
  });

  test("a hall larger than the rooms it is part of gives no figure", () => {
    const value = compute("TEACHINGAREAPERPUPIL", { teachingArea: 100, indoorSportsArea: 101, pupils: 10 });
    expect(value).toMatchObject({ state: "missing", reason: "notANumber", lookedFor: "indoorSportsArea" });
  });
});

describe("what is not known", () => {
  test.each(MISSING_REASONS)("a reading that is %s passes on, with its cell", (reason) => {
    const land = missing(reason, "landArea", [cellOf("landArea")]);
    const value = computeIndicator(INDICATORS.LANDPERPUPIL, { landArea: land, pupils: reading("pupils", 10) }, "primary");
    expect(value).toEqual(land);
  });

  test("an item in no table is tableAbsent", () => {
    expect(compute("LANDPERPUPIL", { landArea: 10 })).toEqual(missing("tableAbsent", "pupils"));
  });

  test("0 pupils is zeroDenominator at the cell of the pupils, never 0 or infinite", () => {
    const value = compute("LANDPERPUPIL", { landArea: 10, pupils: 0 });
    expect(value).toEqual(missing("zeroDenominator", "pupils", [cellOf("pupils")]));
  });

  test("of several routes the one that comes closest is named", () => {
    const items = { midTitleTeachers: reading("midTitleTeachers", 1), pupils: reading("pupils", 100) };
    const none = computeIndicator(INDICATORS.MIDTITLEPERPUPIL, items, "primary");
    expect(none).toMatchObject({ reason: "tableAbsent", lookedFor: "midTitleAndAboveTeachers" });
    const blank = { ...items, seniorTeachers: missing("blank", "seniorTeachers", [cellOf("seniorTeachers")]) };
    expect(computeIndicator(INDICATORS.MIDTITLEPERPUPIL, blank, "primary")).toMatchObject({
      reason: "blank",
      lookedFor: "seniorTeachers",
    });
  });

  test("every missing input is listed once", () => {
    const formula = formulaOf(INDICATORS.TEACHINGAREAPERPUPIL, "primary");
    const names = missingInputs(formula, itemsOf({ indoorSportsArea: 0 })).map(({ lookedFor }) => lookedFor);
    expect(names).toEqual(["teachingArea", "pupils"]);
    expect(missingInputs(formula, itemsOf({ teachingArea: 1, indoorSportsArea: 0, pupils: 0 }))).toEqual([
      missing("zeroDenominator", "pupils", [cellOf("pupils")]),
    ]);
  });
});

describe("a value known only as a range", () => {
  test("gives a range: 45 to 49 pupils over 5 to 5 classes", () => {
    const average = { ...INDICATORS.LANDPERPUPIL, formula: ratio(field("largestClass"), field("classes")) };
    const items = {
      largestClass: { ...reading("largestClass", 45), range: { low: 45, high: 49 } },
      classes: reading("classes", 5),
    };
    expect(computeIndicator(average, items, "primary")).toMatchObject({ value: 9, range: { low: 9, high: 9.8 } });
  });
});

describe("every indicator of the catalogue", () => {
  const figure = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: 0, max: 1e9, noNaN: true }));

  test("gives a finite number or says what is missing, whatever the items", () => {
    const id = fc.constantFrom(...INDICATOR_IDS);
    fc.assert(
      fc.property(
        id,
        fc.constantFrom(...STAGES),
        fc.infiniteStream(fc.option(figure, { nil: undefined })),
        (name, stage, stream) => {
          const fields = fieldsOf(formulaOf(INDICATORS[name], stage));
          const figures = fields.flatMap((one) => {
            const value = stream.next().value as number | undefined;
            return value === undefined ? [] : [[one, value] as const];
          });
          const value = computeIndicator(INDICATORS[name], itemsOf(Object.fromEntries(figures)), stage);
          if (value.state === "known") expect(Number.isFinite(value.value)).toBe(true);
          else expect(fields).toContain(value.lookedFor);
        },
      ),
    );
  });

  test.each(INDICATOR_IDS)("%s has both names, a source, and keeps its name as function name", (id) => {
    const { zh, en, definedBy, functionName } = INDICATORS[id];
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
    expect(definedBy.title).not.toBe("");
    expect(functionName).toBe(id);
  });
});
