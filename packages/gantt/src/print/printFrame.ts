import { nextTick, tickLevels, ticksBetween } from "../layout/ticks.ts";
import { toInstant, toPixels } from "../layout/timeScale.ts";
import { INK, PRINT_METRICS } from "./printOptions.ts";
import type { PrintJob } from "./printOptions.ts";
import { tag, textTag } from "./svgMarkup.ts";

/** Narrower than this non-working time is left white. */
const MIN_SHADE = 1.5;

/** Title above the plan. */
export function printHead({ page, options }: PrintJob): string {
  return (
    textTag(options.title, { x: page.margin, y: page.margin + 14, "font-size": 16, "font-weight": 600 }) +
    textTag(options.subtitle ?? "", { x: page.margin, y: page.margin + 30, fill: INK.muted })
  );
}

/** The dates above the chart, non-working time and lines below them, today. Origin: top left corner of the chart. */
export function printScale(job: PrintJob): string {
  const { page, scale, options, model } = job;
  const { headerHeight, rowHeight } = PRINT_METRICS;
  const bottom = headerHeight + (page.to - page.from) * rowHeight;
  const left = toInstant(scale, page.chartX);
  const right = toInstant(scale, page.chartX + page.chartWidth);
  const pixel = (instant: number) => toPixels(scale, instant) - page.chartX;
  const levels = tickLevels(scale.pixelsPerDay);
  let drawn = "";
  for (const span of model.shading && scale.pixelsPerDay >= MIN_SHADE ? model.shading.nonWorking(left, right) : []) {
    const x = Math.max(0, pixel(span.from));
    drawn += tag("rect", {
      x,
      y: headerHeight,
      width: Math.max(0, Math.min(page.chartWidth, pixel(span.to)) - x),
      height: bottom - headerHeight,
      fill: INK.shade,
    });
  }
  for (const tick of ticksBetween(left, right, {
    unit: levels.bottom,
    step: levels.bottomStep,
    weekStart: options.weekStart ?? 1,
  })) {
    const x = pixel(tick);
    const width = pixel(nextTick(tick, levels.bottom, levels.bottomStep)) - x;
    const room = width >= (levels.bottom === "month" ? 30 : 46) ? "medium" : "narrow";
    drawn += tag("line", { x1: x, y1: headerHeight / 2, x2: x, y2: bottom, stroke: INK.line });
    drawn += textTag(options.format.tick(tick, levels.bottom, room), {
      x: x + width / 2,
      y: headerHeight - 6,
      "text-anchor": "middle",
      "font-size": 8.5,
      fill: INK.muted,
    });
  }
  for (const tick of ticksBetween(left, right, { unit: levels.top })) {
    const x = pixel(tick);
    const room = pixel(nextTick(tick, levels.top)) - Math.max(0, x);
    drawn += tag("line", { x1: x, y1: 0, x2: x, y2: bottom, stroke: INK.lineStrong });
    if (room > 60)
      drawn += textTag(options.format.tick(tick, levels.top, "wide"), {
        x: Math.max(0, x) + 6,
        y: headerHeight / 2 - 5,
        "font-weight": 600,
      });
  }
  drawn += tag("line", { x1: 0, y1: headerHeight, x2: page.chartWidth, y2: headerHeight, stroke: INK.lineStrong });
  for (let row = 1; row < page.to - page.from; row++) {
    const y = headerHeight + row * rowHeight;
    drawn += tag("line", { x1: 0, y1: y, x2: page.chartWidth, y2: y, stroke: INK.line });
  }
  if (model.today !== undefined)
    drawn += tag("line", {
      x1: pixel(model.today),
      y1: headerHeight / 2,
      x2: pixel(model.today),
      y2: bottom,
      stroke: INK.today,
      "stroke-width": 1.2,
    });
  return drawn;
}

/** What the signs mean, and the number of the page. */
export function printFoot({ page, options, model }: PrintJob): string {
  const { texts } = options;
  const y = page.height - page.margin - 6;
  const signs: [string, string][] = [
    [texts.task, tag("rect", { width: 22, height: 9, rx: 2, fill: INK.bar, stroke: INK.barEdge })],
    [texts.progress, tag("rect", { width: 22, height: 9, rx: 2, fill: INK.barEdge })],
    [texts.critical, tag("rect", { width: 22, height: 9, rx: 2, fill: "url(#critical)", stroke: INK.criticalEdge })],
    [texts.milestone, tag("polygon", { points: "11 -1 17 5 11 11 5 5", fill: INK.summary })],
    [texts.summary, tag("polygon", { points: "0 2 22 2 22 8 17 5 5 5 0 8", fill: INK.summary })],
    [texts.float, tag("path", { d: "M0 8H22v-5", fill: "none", stroke: INK.float, "stroke-width": 1.5 })],
    [texts.deadline, tag("path", { d: "M6 1h10l-5 7z", fill: "none", stroke: INK.deadline })],
    ...(options.layers?.baseline
      ? [[texts.baseline, tag("rect", { y: 4, width: 22, height: 3, fill: INK.baseline })] as [string, string]]
      : []),
    ...(options.layers?.progress && model.dataDate !== undefined
      ? [
          [
            texts.progressLine,
            tag("path", { d: "M14 -2L6 5L14 12", fill: "none", stroke: INK.progressLine, "stroke-width": 1.5 }),
          ] as [string, string],
        ]
      : []),
    [texts.today, tag("line", { x1: 11, y1: -1, x2: 11, y2: 11, stroke: INK.today, "stroke-width": 1.2 })],
  ];
  const step = Math.min(108, (page.width - 2 * page.margin - 110) / signs.length);
  const legend = signs
    .map(([word, sign], index) =>
      tag(
        "g",
        { transform: `translate(${page.margin + index * step} ${y - 8})` },
        sign + textTag(word, { x: 28, y: 8, "font-size": 9, fill: INK.muted }),
      ),
    )
    .join("");
  return (
    legend +
    textTag(texts.page(page.number, page.of), {
      x: page.width - page.margin,
      y,
      "text-anchor": "end",
      "font-size": 9,
      fill: INK.muted,
    })
  );
}
