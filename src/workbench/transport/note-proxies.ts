/**
 * Notes for an office.js that is older than them. The npm build of the library knows ExcelApi 1.15; `worksheet.notes` came
 * with 1.18. These proxies are built with the library's own parts and speak as its `CommentCollection` does.
 */

/** The parts of the library used here; they are public at run time but not in its typings. */
export interface NotesLibrary {
  readonly Excel: Readonly<Record<"Worksheet" | "Workbook", { readonly prototype: object }>> & Record<string, unknown>;
  readonly OfficeExtension: {
    readonly ClientObject: new (context: unknown, path: unknown) => LibraryObject;
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
      createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
      createMethodObject(
        ...call: [unknown, object, string, number, readonly unknown[], boolean, boolean, string | null, number]
      ): object;
      createChildItemObject(type: unknown, hasIndexer: boolean, parent: object, item: unknown, index: number): LibraryObject;
      invokeMethod(...call: [object, string, number, readonly unknown[], number, number]): object;
      invokeSetProperty(target: object, name: string, value: unknown, flags: number): void;
    };
    readonly Utility: {
      fixObjectPathIfNecessary(target: object, value: unknown): void;
      throwIfNotLoaded(property: string, value: unknown, type: string, isNull: boolean): void;
      load(target: object, option: unknown): object;
    };
  };
}

interface LibraryObject {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

/** The library's own codes: operations that change the workbook and those that only read. */
const WRITE = 0;
const READ = 1;
const READ_FLAGS = 4;

const NOTE_PROPERTIES = [
  { name: "authorName", wire: "AuthorName", isWritable: false },
  { name: "content", wire: "Content", isWritable: true },
  { name: "height", wire: "Height", isWritable: true },
  { name: "visible", wire: "Visible", isWritable: true },
  { name: "width", wire: "Width", isWritable: true },
] as const;

/** Adds `Excel.Note`, `Excel.NoteCollection`, `worksheet.notes` and `workbook.notes` where the library has none. */
export function installNotes(library: NotesLibrary): void {
  const { Excel, OfficeExtension } = library;
  if ("notes" in Excel.Worksheet.prototype) return;
  const Note = noteClass(OfficeExtension, Excel);
  const NoteCollection = collectionClass(OfficeExtension, Note);
  const collections = new WeakMap<object, object>();
  Object.assign(Excel, { Note, NoteCollection });
  for (const { prototype } of [Excel.Worksheet, Excel.Workbook]) {
    Object.defineProperty(prototype, "notes", {
      configurable: true,
      enumerable: true,
      get(this: object) {
        const notes =
          collections.get(this) ??
          OfficeExtension.BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, READ_FLAGS);
        collections.set(this, notes);
        return notes;
      },
    });
  }
}

function noteClass({ ClientObject, BatchApiHelper, Utility }: NotesLibrary["OfficeExtension"], Excel: NotesLibrary["Excel"]) {
  class Note extends ClientObject {
    readonly loaded = new Map<string, unknown>();

    get _className() {
      return "Note";
    }
    get _scalarPropertyNames() {
      return NOTE_PROPERTIES.map(({ name }) => name);
    }
    get _scalarPropertyOriginalNames() {
      return NOTE_PROPERTIES.map(({ wire }) => wire);
    }
    get _scalarPropertyUpdateable() {
      return NOTE_PROPERTIES.map(({ isWritable }) => isWritable);
    }

    load(option?: unknown) {
      return Utility.load(this, option);
    }
    delete() {
      BatchApiHelper.invokeMethod(this, "Delete", WRITE, [], 0, 0);
    }
    getLocation() {
      return BatchApiHelper.createMethodObject(Excel.Range, this, "GetLocation", READ, [], false, true, null, READ_FLAGS);
    }

    override _handleResult(value: unknown) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const { name, wire } of NOTE_PROPERTIES) {
        const given = (value as Record<string, unknown>)[wire];
        if (given !== undefined) this.loaded.set(name, given);
      }
    }

    toJSON() {
      return Object.fromEntries(this.loaded);
    }
  }
  for (const { name, wire, isWritable } of NOTE_PROPERTIES) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Note) {
        Utility.throwIfNotLoaded(name, this.loaded.get(name), "Note", this._isNull);
        return this.loaded.get(name);
      },
      set: isWritable
        ? function (this: Note, value: unknown) {
            this.loaded.set(name, value);
            BatchApiHelper.invokeSetProperty(this, wire, value, 0);
          }
        : undefined,
    });
  }
  return Note;
}

function collectionClass({ ClientObject, BatchApiHelper, Utility }: NotesLibrary["OfficeExtension"], Note: unknown) {
  return class NoteCollection extends ClientObject {
    loadedItems: LibraryObject[] | undefined;

    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    get items() {
      Utility.throwIfNotLoaded("items", this.loadedItems, "NoteCollection", this._isNull);
      return this.loadedItems;
    }

    load(option?: unknown) {
      return Utility.load(this, option);
    }
    add(cellAddress: unknown, content: unknown) {
      return BatchApiHelper.createMethodObject(Note, this, "Add", WRITE, [cellAddress, content], false, true, null, 0);
    }
    getCount() {
      return BatchApiHelper.invokeMethod(this, "GetCount", READ, [], READ_FLAGS, 0);
    }
    getItem(key: string) {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number) {
      return BatchApiHelper.createMethodObject(Note, this, "GetItemAt", READ, [index], false, false, null, READ_FLAGS);
    }
    getItemOrNullObject(key: string) {
      return BatchApiHelper.createMethodObject(Note, this, "GetItemOrNullObject", READ, [key], false, false, null, READ_FLAGS);
    }

    override _handleResult(value: unknown) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const given = (value as { readonly _Items?: readonly unknown[] })._Items;
      if (!given) return;
      this.loadedItems = given.map((data, index) => {
        const item = BatchApiHelper.createChildItemObject(Note, true, this, data, index);
        item._handleResult(data);
        return item;
      });
    }

    toJSON() {
      return { items: this.loadedItems };
    }
  };
}
