/** A list that may have thousands of rows: short ones are there as they are, of long ones only what is near the screen. */
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";

/** Rows that any machine draws at once. */
const FEW = 60;
/** Rows kept ready above and below the screen. */
const OVERSCAN = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  tall: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface Rows<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a row before it is seen, in pixels. */
  readonly height: number;
  readonly children: (item: T) => ReactNode;
}

export function VirtualRows<T>(props: Rows<T>) {
  const styles = useStyles();
  const { label, items, keyOf, children } = props;
  if (items.length > FEW) return <TallRows {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  );
}

function TallRows<T>({ label, items, keyOf, height, children }: Rows<T>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index]!),
  });
  return (
    <ul ref={list} className={styles.tall} aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.row}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(items[index]!)}
        </li>
      ))}
    </ul>
  );
}

/** Where an element begins in the page, followed as what stands above it grows and shrinks; while it is hidden, where it was. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = element;
      if (current?.offsetParent) setTop(Math.round(current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
