import { describe, expect, it } from "vitest";
import { createPlanFormat } from "../model/createPlanFormat.ts";
import { englishTexts } from "../model/englishTexts.ts";
import type { PlanRow } from "../model/planRow.ts";
import type { PrintModel } from "./printOptions.ts";
import { renderSvg } from "./renderSvg.ts";

const day = (number: number) => Date.UTC(2026, 0, number) / 60_000;
const options = { title: "CRM roll-out", texts: englishTexts, format: createPlanFormat("en-GB") };

function plan(count: number): PrintModel {
  const rows: PlanRow[] = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    parentId: null,
    level: 1,
    collapsed: false,
    hasChildren: false,
    kind: index % 5 === 4 ? "milestone" : "task",
    name: `Activity ${index}`,
  }));
  return {
    rows,
    columns: [{ id: "name", title: "Name", width: 200 }],
    dates: (id) => ({
      start: day(5 + (Number(id) % 40)),
      finish: day(9 + (Number(id) % 40)),
      critical: id === "1",
      percent: 0.5,
      lateFinish: day(14 + (Number(id) % 40)),
      deadline: day(8),
    }),
    links: rows.slice(1).map((row, index) => ({ id: row.id, fromId: String(index), toId: row.id, type: "FS" })),
  };
}

/** Opens and closes every tag in order; the renderer's own output only, no general XML. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, own] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[a-zA-Z0-9:-]+="[^"<]*")*(\/?)>/g)) {
    if (own) continue;
    if (!closing) open.push(name ?? "");
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/<(?!\/?[a-zA-Z]+(?:\s[a-zA-Z0-9:-]+="[^"<]*")*\/?>)/.test(svg);
}

describe("pages for print", () => {
  it("hold every row exactly once, on as many pages as needed", () => {
    const pages = renderSvg({ ...plan(100), links: [] }, { ...options, layers: { labels: false } });
    expect(pages.length).toBeGreaterThan(3);
    for (let row = 0; row < 100; row++)
      expect(
        pages.filter((page) => page.includes(`>Activity ${row}<`)),
        `row ${row}`,
      ).toHaveLength(1);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${pages.length}`));
  });

  it("are well formed, without styles and scripts, whatever the names hold", () => {
    const model = plan(3);
    const rows = model.rows.map((row) => ({ ...row, name: `<script>alert("1")</script> & 'more' \u0000\u{1F680}` }));
    const [page = ""] = renderSvg({ ...model, rows }, options);
    expect(isWellFormed(page)).toBe(true);
    expect(page).not.toMatch(/<script|style=|\u0000/);
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &apos;more&apos; \u{1F680}");
  });

  it("show bars where the dates are: twice as far at twice the scale, on pages to the right", () => {
    const xs = (pixelsPerDay: number) => {
      const pages = renderSvg(
        { ...plan(2), links: [] },
        { ...options, pixelsPerDay, layers: { float: false, deadlines: false, critical: false } },
      );
      return [...(pages[0] ?? "").matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="11"/g)].map(
        (found) => [Number(found[1]), Number(found[2])],
      );
    };
    expect(xs(10)).toEqual([
      [16, 40],
      [16, 20],
      [26, 40],
      [26, 20],
    ]);
    expect(xs(20)).toEqual([
      [16, 80],
      [16, 40],
      [36, 80],
      [36, 40],
    ]);
    expect(renderSvg(plan(2), { ...options, pixelsPerDay: 2000 }).length).toBeGreaterThan(5);
  });

  it("leave out collapsed rows, and give one page for an empty plan", () => {
    const model = plan(3);
    const rows = model.rows.map((row, index) => ({
      ...row,
      level: index === 0 ? 1 : 2,
      hasChildren: index === 0,
      collapsed: index === 0,
    }));
    const [page = ""] = renderSvg({ ...model, rows }, options);
    expect(page).toContain("Activity 0");
    expect(page).not.toContain("Activity 1");
    const empty = renderSvg(plan(0), options);
    expect(empty).toHaveLength(1);
    expect(isWellFormed(empty[0] ?? "")).toBe(true);
  });
});
