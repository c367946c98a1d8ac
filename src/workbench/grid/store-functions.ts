/**
 * Custom functions in the grid's formula engine. The engine asks synchronously; the add-in answers later, and its answer
 * makes the store recalculate just the cells concerned and what depends on them. Functions without arguments are therefore
 * not asked again by an ordinary recalculation, as in Excel.
 */
import { type IUnitRange } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { CellValue } from "../../domain/kernel/cell";
import { isErrorText } from "./cell-values";
import type { FunctionEvaluator, FunctionSignature, SheetId, SheetStore } from "../host/sheet-store";
import type { GridSession } from "./session";

type FunctionStore = Pick<SheetStore, "defineFunctions" | "recalculate">;

export function functionStore(session: GridSession): FunctionStore {
  const engine = session.injector.get(IFunctionService);
  const descriptions = session.injector.get(IDescriptionService);
  const formulas = session.injector.get(FormulaDataModel);
  let defined: string[] = [];

  const recalculate: FunctionStore["recalculate"] = (cells) => {
    if (cells.length === 0) return;
    const dirtyRanges: IUnitRange[] = cells.map(({ sheet, row, col }) => ({
      unitId: session.unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: col, endColumn: col },
    }));
    session.run(SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges,
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  };

  return {
    defineFunctions(functions, evaluate) {
      engine.unregisterExecutors(...defined);
      descriptions.unregisterDescriptions(defined);
      const affected = [...defined, ...functions.map(({ name }) => name)];
      defined = functions.map(({ name }) => name);
      engine.registerExecutors(...functions.map((signature) => new AddInFunction(signature, session.unitId, evaluate)));
      descriptions.registerDescriptions(functions.map(functionInfo));
      engine.deleteFormulaAstCacheKey(...affected);
      recalculate(cellsUsing(affected));
    },
    recalculate,
  };

  function cellsUsing(names: readonly string[]): { sheet: SheetId; row: number; col: number }[] {
    const cells: { sheet: SheetId; row: number; col: number }[] = [];
    for (const sheet of session.workbook.getSheets()) {
      const id = sheet.getSheetId();
      sheet.getCellMatrix().forValue((row, col, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = (formulas.getFormulaStringByCell(row, col, id, session.unitId) ?? cell.f ?? "").toUpperCase();
        if (names.some((name) => formula.includes(`${name.toUpperCase()}(`))) cells.push({ sheet: id, row, col });
      });
    }
    return cells;
  }
}

class AddInFunction extends BaseFunction {
  constructor(
    private readonly signature: FunctionSignature,
    private readonly workbook: string,
    private readonly evaluate: FunctionEvaluator,
  ) {
    super(signature.name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    if (this.unitId !== this.workbook || !this.subUnitId) return error("#VALUE!");
    const required = this.signature.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    const isOpenEnded = this.signature.parameters.at(-1)?.repeating === true;
    if (args.length < required || (!isOpenEnded && args.length > this.signature.parameters.length)) return error("#VALUE!");
    return fromRows(
      this.evaluate({
        functionId: this.signature.id,
        args: args.map(toRows),
        sheet: this.subUnitId,
        row: this.row,
        col: this.column,
      }),
    );
  }
}

/** A blank that is no range is an argument left out: `EDU.X(,"初中")`. It has no rows. */
function toRows(value: BaseValueObject): CellValue[][] {
  if (!value.isArray()) return value.isNull() ? [] : [[toCell(value)]];
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? toCell(cell) : null)));
}

function toCell(value: BaseValueObject): CellValue {
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  if (value.isNull()) return null;
  const plain = value.getValue();
  return typeof plain === "string" && isErrorText(plain) ? { error: plain } : plain;
}

function fromRows(rows: readonly (readonly CellValue[])[]): BaseValueObject {
  const values = rows.map((row) => row.map(fromCell));
  if (values.length === 1 && values[0]!.length === 1) return values[0]![0]!;
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Typed explicitly: the engine's own conversion would read the text "12%" as a number. */
function fromCell(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return error(value.error);
}

/** `#BUSY!` is not among the engine's own errors, but passes through formulas like one. */
const error = (text: string): BaseValueObject => ErrorValueObject.create(text as ErrorType);

function functionInfo({ name, description, parameters }: FunctionSignature): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.isMatrix ? "A1:A10" : "A1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
