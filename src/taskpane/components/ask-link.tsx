/** From a finding that waits for the user to the questions that would decide it. */
import { Link } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";

/** @param asks keys of the questions; without any there is no link */
export function AskLink({ asks }: { asks: readonly string[] }) {
  const { texts } = usePane();
  const { go } = usePlaces();
  if (asks.length === 0) return null;
  return (
    <Link as="button" onClick={() => go({ at: "questions", target: { keys: asks } })}>
      {texts.ofQuestions.toQuestion(asks.length)}
    </Link>
  );
}
