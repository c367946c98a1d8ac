/** Threaded comments (ExcelApi 1.10), without replies and mentions. Only where the store has them. */
import { cellArea } from "./areas";
import { text, whole } from "./arguments";
import { ensureWritable, sheetInfo, type HostContext } from "./context";
import { HostError } from "./host-error";
import { objectType, type HostObject } from "./object-type";
import { cellOf } from "./notes";
import type { CommentStore, SheetComment, SheetId } from "./sheet-store";

interface CommentsSelf {
  readonly host: HostContext;
  /** Null: those of all sheets. */
  readonly sheet: SheetId | null;
}

interface CommentSelf {
  readonly host: HostContext;
  readonly sheet: SheetId;
  readonly id: string;
}

const commentType = objectType<CommentSelf>("Comment", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    AuthorName: { get: (self) => current(self).author },
    Content: {
      get: (self) => current(self).text,
      set: (self, value) => {
        ensureWritable(self.host, self.sheet);
        comments(self.host).setText(current(self).id, text(value));
      },
    },
  },
  methods: {
    Delete: (self) => {
      ensureWritable(self.host, self.sheet);
      comments(self.host).delete(current(self).id);
    },
    GetLocation: (self) => {
      const { row, col } = current(self);
      return self.host.objects.range(self.sheet, cellArea(row, col));
    },
  },
});

export const commentsType = objectType<CommentsSelf>("CommentCollection", {
  items: (self) => list(self).map((comment) => commentType.of(comment)),
  item: (self, key) => required(list(self).find((comment) => comment.id === text(key))),
  methods: {
    GetCount: (self) => list(self).length,
    GetItem: (self, [id]) => required(list(self).find((comment) => comment.id === text(id))),
    GetItemOrNullObject: (self, [id]) => {
      const comment = list(self).find((candidate) => candidate.id === text(id));
      return comment ? commentType.of(comment) : null;
    },
    GetItemAt: (self, [index]) => required(list(self)[whole(index)]),
    GetItemByCell: (self, [cell]) => {
      const at = cellOf(self, cell);
      const comment = comments(self.host)
        .list(at.sheet)
        .find((candidate) => candidate.row === at.row && candidate.col === at.col);
      return required(comment && { host: self.host, sheet: at.sheet, id: comment.id });
    },
    Add: (self, [cell, content]) => {
      const { sheet, row, col } = cellOf(self, cell);
      ensureWritable(self.host, sheet);
      const isTaken = [...comments(self.host).list(sheet), ...self.host.store.notes(sheet)].some(
        (there) => there.row === row && there.col === col,
      );
      if (isTaken) throw new HostError("InvalidArgument", "CommentCollection.add", "The cell has a comment or note already.");
      return commentType.of({ host: self.host, sheet, id: comments(self.host).add(sheet, row, col, text(content)) });
    },
  },
});

function comments(host: HostContext): CommentStore {
  if (!host.store.comments) throw new HostError("ApiNotFound", "CommentCollection");
  return host.store.comments;
}

function list({ host, sheet }: CommentsSelf): readonly CommentSelf[] {
  const sheets = sheet === null ? host.store.sheets().map((info) => info.id) : [sheetInfo(host, sheet).id];
  return sheets.flatMap((id) =>
    comments(host)
      .list(id)
      .map((comment) => ({ host, sheet: id, id: comment.id })),
  );
}

function current({ host, sheet, id }: CommentSelf): SheetComment {
  const comment = comments(host)
    .list(sheet)
    .find((candidate) => candidate.id === id);
  if (!comment) throw new HostError("ItemNotFound");
  return comment;
}

function required(comment: CommentSelf | undefined): HostObject {
  if (!comment) throw new HostError("ItemNotFound");
  return commentType.of(comment);
}
