/** Threaded comments of the memory store. */
import type { CommentStore, SheetComment, SheetId } from "./sheet-store";

export class MemoryComments implements CommentStore {
  private all: (SheetComment & { readonly sheet: SheetId })[] = [];

  constructor(private readonly newId: () => string) {}

  list(sheet: SheetId): readonly SheetComment[] {
    return this.all.filter((comment) => comment.sheet === sheet);
  }

  add(sheet: SheetId, row: number, col: number, text: string): string {
    const id = this.newId();
    this.all.push({ id, sheet, row, col, author: "", text });
    return id;
  }

  setText(id: string, text: string): void {
    this.all = this.all.map((comment) => (comment.id === id ? { ...comment, text } : comment));
  }

  delete(id: string): void {
    this.all = this.all.filter((comment) => comment.id !== id);
  }
}
