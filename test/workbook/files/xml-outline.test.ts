/** Editing XML by position: everything not edited stays, character by character. */
import fc from "fast-check";
import { applyEdits, child, cut, descendants, escapeXml, insertAt, outline } from "../../../src/workbook/files/xml-outline";

const TEXT = "<?xml version='1.0'?>\r\n<!-- <a> --><p:a x=\"1 > 0\">\n<p:b/> t&amp;<![CDATA[<c>]]><p:c y='/'>学</p:c ></p:a>\n";

test("elements know where they stand", () => {
  const root = outline(TEXT, "part");
  expect([root.prefix, root.name, root.attributes.get("x")]).toEqual(["p:", "a", "1 > 0"]);
  expect(TEXT.slice(root.start, root.openEnd)).toBe('<p:a x="1 > 0">');
  expect(root.text).toBe("\n t&<c>");
  const [b, c] = root.children;
  expect(TEXT.slice(b!.start, b!.end)).toBe("<p:b/>");
  expect([b!.isSelfClosing, c!.isSelfClosing]).toEqual([true, false]);
  expect(TEXT.slice(c!.openEnd, c!.closeStart)).toBe("学");
  expect(TEXT.slice(c!.closeStart, c!.end)).toBe("</p:c >");
  expect(descendants(root, "c")).toEqual([child(root, "c")]);
});

test("edits change nothing but their own places", () => {
  const root = outline(TEXT, "part");
  const [b, c] = root.children;
  expect(applyEdits(TEXT, [insertAt(c!.closeStart, "校"), cut(b!), insertAt(c!.closeStart, "！")])).toBe(
    TEXT.replace("<p:b/>", "").replace("学", "学校！"),
  );
  expect(applyEdits(TEXT, [])).toBe(TEXT);
});

test.each([
  ["not well-formed", "<a><b></a>", "damaged"],
  ["empty", "", "damaged"],
  ["an unknown entity", "<a>&x;</a>", "damaged"],
  ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "tooLarge"],
])("%s is refused", (_name, text, code) => {
  expect(() => outline(text, "part")).toThrow(expect.objectContaining({ code }) as Error);
});

test("any text survives being written into an element, apart from characters XML cannot carry", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const root = outline(`<a b="${escapeXml(text.replaceAll(/\s/g, ""))}">${escapeXml(text)}</a>`, "part");
      // eslint-disable-next-line no-control-regex -- what XML 1.0 cannot carry
      expect(root.text).toBe(text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
    }),
  );
  expect(escapeXml("\uD83D!\uD83D\uDE00\uDE00")).toBe("\uFFFD!\uD83D\uDE00\uFFFD");
});
