/**
 * The values of all schools, sorted, as bars with the limit as a line; failing ones darker. Own SVG, coloured by tokens: it is
 * read aloud as one sentence, and the schools are listed below it.
 */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Verdict } from "../../domain/kernel/verdict";
import { verdictColour } from "../theme";
import type { DistributionView } from "../view-models/indicators";

const WIDTH = 300;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", forcedColorAdjust: "none" },
  fail: { fill: verdictColour("fail", "edge"), "@media (forced-colors: active)": { fill: "CanvasText" } },
  pass: { fill: verdictColour("pass", "edge"), fillOpacity: 0.55, "@media (forced-colors: active)": { fill: "GrayText" } },
  cannotTell: { fill: verdictColour("cannotTell", "edge"), fillOpacity: 0.55 },
  notApplicable: { fill: verdictColour("notApplicable", "edge"), fillOpacity: 0.55 },
  limit: {
    stroke: "var(--colorNeutralForeground1)",
    strokeWidth: "1.5px",
    strokeDasharray: "4 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

const ORDER = ["pass", "cannotTell", "notApplicable", "fail"] as const satisfies readonly Verdict[];

interface Props {
  readonly view: DistributionView;
  /** In pixels. */
  readonly height: number;
  /** Read aloud; left out where the words stand beside it. */
  readonly label?: string;
}

export function Distribution({ view, height, label }: Props) {
  const styles = useStyles();
  const step = WIDTH / Math.max(view.bars.length, 1);
  // A gap between bars as long as there is room for one.
  const width = step > 4 ? step - 1 : step;
  const path = (wanted: Verdict) =>
    view.bars
      .map(({ verdict, share }, place) =>
        verdict === wanted ? `M${place * step} ${height}v${-Math.max(share * height, 1)}h${width}V${height}z` : "",
      )
      .join("");
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {ORDER.map((verdict) => (
        <path key={verdict} className={mergeClasses(styles[verdict])} d={path(verdict)} />
      ))}
      {view.limit !== null && (
        <line
          className={styles.limit}
          x1={0}
          x2={WIDTH}
          y1={height - view.limit * height}
          y2={height - view.limit * height}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
