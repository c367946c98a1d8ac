/** The name of the product, and what helps: how to use it, functions, standards, version, what becomes of the data. */
import { useEffect, useRef } from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { usePane } from "../pane-context";
import { usePlaces, type HelpTopic } from "../places";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  title: { margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: 600 },
});

const TOPICS: readonly HelpTopic[] = ["use", "functions", "standards", "data"];
/** Lies beside the page, as the manifest names it. */
const SUPPORT_PAGE = "assets/support.html";

export function PaneHead() {
  const styles = useStyles();
  const { texts } = usePane();
  const { go } = usePlaces();
  const words = texts.ofFrame;
  const first = useRef<HTMLButtonElement>(null);
  // Office on the web takes a Tab from where no control has the focus for the wish to leave the pane.
  useEffect(() => {
    const begin = () => {
      if (document.activeElement === document.body) first.current?.focus({ preventScroll: true });
    };
    window.addEventListener("focus", begin);
    return () => window.removeEventListener("focus", begin);
  }, []);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{words.product}</h1>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button ref={first} appearance="subtle" size="small" icon={<QuestionCircleRegular />}>
            {words.help}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {TOPICS.map((topic) => (
              <MenuItem key={topic} onClick={() => go(topic === "standards" ? { at: "standards" } : { at: "help", topic })}>
                {words.helpMenu[topic]}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItemLink href={SUPPORT_PAGE} target="_blank">
              {words.helpMenu.support}
            </MenuItemLink>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
