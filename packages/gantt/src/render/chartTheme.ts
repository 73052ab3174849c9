/** Colours and fonts of the canvas, read from the style sheet so that bars and canvas agree. */
export interface ChartTheme {
  surface: string;
  header: string;
  line: string;
  lineStrong: string;
  text: string;
  muted: string;
  shade: string;
  hover: string;
  selected: string;
  accent: string;
  link: string;
  linkCritical: string;
  bar: string;
  barEdge: string;
  critical: string;
  criticalEdge: string;
  summary: string;
  baseline: string;
  progressLine: string;
  forecast: string;
  float: string;
  deadline: string;
  deadlineMissed: string;
  today: string;
  font: string;
  fontStrong: string;
}

export function readChartTheme(root: HTMLElement): ChartTheme {
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(`--gp-${name}`).trim() || "#888";
  const family = style.fontFamily;
  return {
    surface: colour("surface"),
    header: colour("head"),
    line: colour("line"),
    lineStrong: colour("line-strong"),
    text: colour("text"),
    muted: colour("muted"),
    shade: colour("shade"),
    hover: colour("hover"),
    selected: colour("selected"),
    accent: colour("accent"),
    link: colour("link"),
    linkCritical: colour("link-critical"),
    bar: colour("bar"),
    barEdge: colour("bar-edge"),
    critical: colour("critical"),
    criticalEdge: colour("critical-edge"),
    summary: colour("summary"),
    baseline: colour("baseline"),
    progressLine: colour("progress-line"),
    forecast: colour("forecast"),
    float: colour("float"),
    deadline: colour("deadline"),
    deadlineMissed: colour("deadline-missed"),
    today: colour("today"),
    font: `11px ${family}`,
    fontStrong: `600 12px ${family}`,
  };
}
