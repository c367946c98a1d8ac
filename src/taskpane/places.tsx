/**
 * Where the user is in the pane: the first screen, and what was opened from it. Every place stays as it was left underneath
 * (filter, open items), only the last one is seen; going back brings its scroll and the focus back.
 */
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";

export interface QuestionTarget {
  /** Keys of the questions led to; the first gets the focus. */
  readonly keys: readonly string[];
}

export type Place =
  | { readonly at: "home" }
  | { readonly at: "standards" }
  /** A school by its id. */
  | { readonly at: "school"; readonly id: string }
  /** An indicator by its key in the list of indicators. */
  | { readonly at: "indicator"; readonly key: string }
  | { readonly at: "help"; readonly topic: HelpTopic }
  | { readonly at: "shortfalls" }
  | { readonly at: "findings" }
  /** Data items that were not found. */
  | { readonly at: "absent" }
  | { readonly at: "questions"; readonly target?: QuestionTarget }
  | { readonly at: "problems" }
  | { readonly at: "reading" };

export type HelpTopic = "use" | "functions" | "standards" | "data";

interface Layer {
  readonly place: Place;
  /** Where the place below was scrolled to, and what led here. */
  readonly left: { readonly scroll: number; readonly from: Element | null };
}

const useStyles = makeStyles({ main: { display: "flex", flexDirection: "column", rowGap: "12px" } });

interface Places {
  readonly go: (place: Place) => void;
  readonly back: () => void;
  readonly home: () => void;
}

const Context = createContext<Places>({ go: () => undefined, back: () => undefined, home: () => undefined });

interface PlacesProps {
  /** Above every place. */
  readonly head: ReactNode;
  /** What is said whatever place is open. */
  readonly children: ReactNode;
  /** The place itself; called for every place that was opened and not left. */
  readonly render: (place: Place) => ReactNode;
}

export function PlacesProvider({ head, children, render }: PlacesProps) {
  const styles = useStyles();
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  const returning = useRef<Layer | null>(null);
  const go = useCallback((place: Place) => {
    const left = { scroll: window.scrollY, from: document.activeElement };
    // Before the new place is made: a long list in it begins to be drawn where the page stands.
    scrollTo(0);
    setLayers((before) => [...before, { place, left }]);
  }, []);
  const leave = useCallback((keep: (layers: readonly Layer[]) => readonly Layer[]) => {
    setLayers((before) => {
      const kept = keep(before);
      returning.current = before[kept.length] ?? null;
      return kept;
    });
  }, []);
  useLayoutEffect(() => {
    const left = returning.current?.left;
    returning.current = null;
    if (!left) return;
    scrollTo(left.scroll);
    if (left.from instanceof HTMLElement) left.from.focus({ preventScroll: true });
  }, [layers]);
  const places = useMemo<Places>(
    () => ({ go, back: () => leave((before) => before.slice(0, -1)), home: () => leave(() => []) }),
    [go, leave],
  );
  const all: readonly Place[] = [{ at: "home" }, ...layers.map(({ place }) => place)];
  return (
    <Context.Provider value={places}>
      {head}
      <main className={styles.main}>
        {children}
        {all.map((place, depth) => (
          <div key={depth} hidden={depth < all.length - 1}>
            {render(place)}
          </div>
        ))}
      </main>
    </Context.Provider>
  );
}

function scrollTo(top: number): void {
  window.scrollTo({ top, behavior: "instant" });
}

export function usePlaces(): Places {
  return useContext(Context);
}
