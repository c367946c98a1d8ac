/** Cells as links that bring them into view; of many, the first ones. */
import { Link, makeStyles } from "@fluentui/react-components";
import type { CellRef } from "../../domain/kernel/cell";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", columnGap: "10px" } });

export function CellLinks({ cells, most = 4 }: { cells: readonly CellRef[]; most?: number }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const byAddress = new Map(cells.map((cell) => [fullAddress(cell), cell]));
  return (
    <div className={styles.links}>
      {[...byAddress].slice(0, most).map(([address, cell]) => (
        <Link as="button" key={address} aria-label={texts.goToCell(address)} onClick={() => void live.reveal(cell)}>
          {address}
        </Link>
      ))}
    </div>
  );
}
