/** The heading of a part that folds, in line with the text around it. */
import type { ReactNode } from "react";
import { AccordionHeader, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ button: { paddingLeft: 0, paddingRight: 0, minHeight: "36px" } });

export function FoldHeader({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <AccordionHeader as="h3" button={{ className: styles.button }}>
      {children}
    </AccordionHeader>
  );
}
