/** A place opened from the first screen: the way back, its heading, its content. */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: "12px" },
  head: { display: "flex", alignItems: "center", columnGap: "4px", marginLeft: "-8px" },
  title: {
    margin: 0,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 600,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: "2px solid var(--colorStrokeFocus2)", outlineOffset: "2px", borderRadius: "2px" },
  },
});

export function PlaceFrame({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { back } = usePlaces();
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is hidden now: the focus comes along, unless something within asks for it.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={back}>
          {texts.ofFrame.back}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </div>
  );
}
