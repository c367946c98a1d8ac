/** The heading of a part that folds, in line with the text around it. */
import type { ReactNode } from "react";
import { AccordionHeader, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ button: { paddingLeft: 0, paddingRight: 0, minHeight: "36px" } });

/** @param level of the heading: `h4` inside a part that folds itself */
export function FoldHeader({ children, level = "h3" }: { children: ReactNode; level?: "h3" | "h4" | "h5" }) {
  const styles = useStyles();
  return (
    <AccordionHeader as={level} button={{ className: styles.button }}>
      {children}
    </AccordionHeader>
  );
}
