/** From a finding that waits for the user to the questions that would decide it. */
import { Link } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { useQuestionTarget } from "../question-target";

/** @param asks keys of the questions; without any there is no link */
export function AskLink({ asks }: { asks: readonly string[] }) {
  const { texts } = usePane();
  const { goTo } = useQuestionTarget();
  if (asks.length === 0) return null;
  return (
    <Link as="button" onClick={() => goTo(asks)}>
      {texts.ofQuestions.toQuestion(asks.length)}
    </Link>
  );
}
