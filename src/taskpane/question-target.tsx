/** The question a finding leads to: it is unfolded, and gets the focus. */
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

export interface QuestionTarget {
  /** Keys of the questions asked for; the first gets the focus. */
  readonly keys: readonly string[];
}

interface Target {
  readonly target: QuestionTarget | null;
  readonly goTo: (keys: readonly string[]) => void;
}

const Context = createContext<Target>({ target: null, goTo: () => undefined });

export function QuestionTargetProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<QuestionTarget | null>(null);
  const value = useMemo(() => ({ target, goTo: (keys: readonly string[]) => setTarget({ keys }) }), [target]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useQuestionTarget(): Target {
  return useContext(Context);
}
