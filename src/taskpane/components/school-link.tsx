/** The name of a school, leading to the cell its figure stands in. */
import { Link } from "@fluentui/react-components";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";
import type { NamedSchool } from "../view-models/county-detail";

export function SchoolLink({ school: { school, cell } }: { school: NamedSchool }) {
  const { live, texts } = usePane();
  if (!cell) return <>{school}</>;
  return (
    <Link as="button" title={texts.goToCell(fullAddress(cell))} onClick={() => void live.reveal(cell)}>
      {school}
    </Link>
  );
}
