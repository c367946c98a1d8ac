/** Number formats that Excel writes by name into HTML and XML Spreadsheet 2003 (English in every language of Excel). */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["fixed", "0.00"],
  ["standard", "#,##0.00"],
  ["percent", "0.00%"],
  ["scientific", "0.00E+00"],
  ["currency", "#,##0.00"],
  ["euro currency", "#,##0.00"],
  ["text", "@"],
  ["general date", "yyyy-mm-dd hh:mm"],
  ["long date", "yyyy-mm-dd"],
  ["medium date", "yyyy-mm-dd"],
  ["short date", "yyyy-mm-dd"],
  ["long time", "hh:mm:ss"],
  ["medium time", "hh:mm"],
  ["short time", "hh:mm"],
]);

/** The format in Excel's notation; null for General. */
export function numberFormat(written: string): string | null {
  const format = written.trim();
  const name = format.toLowerCase();
  if (name === "" || (name.startsWith("general") && !NAMED.has(name))) return null;
  return NAMED.get(name) ?? format;
}
