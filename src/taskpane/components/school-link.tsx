/** The name of a school, leading to the cell its figure stands in. */
import { Link, makeStyles } from "@fluentui/react-components";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";
import type { NamedSchool } from "../view-models/county-detail";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

export function SchoolLink({ school: { school, cell } }: { school: NamedSchool }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  if (!cell) return <>{school}</>;
  return (
    <Link as="button" className={styles.link} title={texts.goToCell(fullAddress(cell))} onClick={() => void live.reveal(cell)}>
      {school}
    </Link>
  );
}
