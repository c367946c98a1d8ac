/** 报告: writes the report into the open workbook, says first what it will replace, and takes it away again. */
import { useEffect, useRef, useState } from "react";
import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
} from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import type { LiveState } from "../../live/state";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  asked: { flexBasis: "100%" },
  told: { flexBasis: "100%", color: "var(--colorNeutralForeground2)" },
});

type Asked = "replace" | "remove";

export function ReportMenu({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofReport;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<"written" | "removed" | null>(null);
  const asking = useRef<HTMLButtonElement>(null);
  // The workbook is read first: a second click in that time must not write a second report.
  const [isActing, setActing] = useState(false);
  const isBusy = isActing || state.step === "reporting" || state.step === "unreporting";
  const names = state.reportSheets;
  const act = async (what: Asked) => {
    setAsked(null);
    setDone(null);
    asking.current?.focus();
    setActing(true);
    await (what === "remove" ? live.removeReport() : live.writeReport());
    setActing(false);
    setDone(live.state.error ? null : what === "remove" ? "removed" : "written");
  };
  const ask = (what: Asked) => {
    setAsked(what);
    setDone(null);
  };
  const cancel = () => {
    setAsked(null);
    asking.current?.focus();
  };
  return (
    <>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton ref={asking} icon={<DocumentTableRegular />} disabledFocusable={isBusy}>
            {texts.ofFrame.report}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem subText={words.writeTip} onClick={() => (names.length > 0 ? ask("replace") : void act("replace"))}>
              {words.write}
            </MenuItem>
            {names.length > 0 && (
              <MenuItem subText={words.removeTip} onClick={() => ask("remove")}>
                {words.remove}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked && <Confirmation asked={asked} names={names} onConfirm={() => void act(asked)} onCancel={cancel} />}
      <Text role="status" size={200} className={styles.told}>
        {done === "written" && words.written(names.length)}
        {done === "written" &&
          state.reportWithout.length > 0 &&
          words.without(state.reportWithout.map((one) => words.ornaments[one]).join(words.list))}
        {done === "removed" && words.removed}
      </Text>
    </>
  );
}

interface ConfirmationProps {
  readonly asked: Asked;
  readonly names: readonly string[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function Confirmation({ asked, names, onConfirm, onCancel }: ConfirmationProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofReport;
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), [asked]);
  const list = names.join(words.list);
  return (
    <MessageBar
      intent="warning"
      layout="multiline"
      className={styles.asked}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <MessageBarBody>
        <MessageBarTitle>{words.replaceTitle(names.length)}</MessageBarTitle>
        {asked === "replace" ? words.replaceNote(list) : words.removeNote(list)}
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={confirm} size="small" onClick={onConfirm}>
          {asked === "replace" ? words.replace : words.confirmRemove}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
