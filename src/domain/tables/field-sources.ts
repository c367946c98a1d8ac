/** Where the official forms hold an item, in each era: for the documentation and for "expected in" hints. */
import type { FieldId } from "../fields/dictionary";
import { FORMS } from "./form-catalogue";
import type { ItemSpec } from "./form-spec";

export interface FieldSource {
  /** Form number, e.g. 教基5176. */
  readonly form: string;
  readonly title: string;
  /** Row labels from the top; empty where the form repeats its rows per stage and the item is the stage's own row. */
  readonly row: readonly string[];
  /** Heading path of the column; absent when the form has one data column. */
  readonly column?: string;
  /** The form repeats here what officially stands elsewhere. */
  readonly isRepeated: boolean;
}

/** All places of an item in the forms that are read. */
export function sourcesOf(field: FieldId): readonly FieldSource[] {
  return FORMS.flatMap((form) =>
    form.items
      .filter((item) => item.field === field)
      .map((item): FieldSource => {
        const column = columnName(item);
        return {
          form: form.id,
          title: form.titles[0] ?? "",
          row: item.row,
          ...(column !== undefined && { column }),
          isRepeated: (item.rank ?? 1) > 1,
        };
      }),
  );
}

function columnName({ columns }: ItemSpec): string | undefined {
  return columns[0]?.replaceAll(">", " > ");
}
