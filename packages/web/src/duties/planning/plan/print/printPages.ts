import { createPlanFormat, renderSvg, type Column } from "@gantry/gantt";
import { columnTitle, planColumn } from "../columns/planColumns.ts";
import type { Sight } from "../columns/planColumn.ts";
import { passing } from "../filter/planFilter.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { barDates, comparedDates, planLinks } from "../view/barDates.ts";
import { planRows } from "../view/planRows.ts";
import { planWords } from "../view/planWords.ts";
import { shadingOf } from "../view/shading.ts";
import { summaryPercents } from "../view/summaryPercents.ts";
import { layerNames, type ViewChoice } from "../view/viewChoice.ts";
import { pixelsOf, type Paper } from "./paper.ts";

export interface PrintRequest {
  store: PlanStore;
  choice: ViewChoice;
  paper: Paper;
  /** Pixels a day; null: the whole time on one sheet. */
  pixelsPerDay: number | null;
  locale: string;
  personId: string | null;
  now: number;
  subtitle: string;
}

/** Columns shrink on paper: the font is smaller there. */
const NARROWER = 0.72;

/** The plan as it is seen now (columns, filter, layers), as sheets of SVG. */
export function printPages({
  store,
  choice,
  paper,
  pixelsPerDay,
  locale,
  personId,
  now,
  subtitle,
}: PrintRequest): string[] {
  const { model, scheduler, context } = store;
  const format = createPlanFormat(locale);
  const percents = summaryPercents(model);
  const sight: Sight = {
    context,
    dates: (id) => scheduler.dates.get(id),
    format,
    summaryPercent: (id) => percents.get(id) ?? 0,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  const columns = choice.columns.flatMap(({ id, width }): Column[] => {
    const column = planColumn(id);
    if (!column) return [];
    return [
      {
        id,
        title: columnTitle(id),
        width: width * NARROWER,
        ...(column.align ? { align: column.align } : {}),
        text: (row) => column.text(model.item(row.id), sight),
      },
    ];
  });
  const found = passing(choice.filter, { model, dates: scheduler.dates, today: context.today, personId });
  const { width, height } = pixelsOf(paper);
  return renderSvg(
    {
      rows: planRows(model, { collapsed: new Set(), passing: found }),
      columns,
      dates: (id) => ({
        ...barDates(model.item(id), scheduler.dates.get(id), percents.get(id) ?? model.item(id).percentComplete),
        ...comparedDates(store.comparing, id, now),
      }),
      links: planLinks(model, scheduler.dates),
      shading: shadingOf(model.projectCalendar),
      today: now,
      dataDate: store.comparing.dataDate(now),
    },
    {
      title: model.project.name,
      subtitle,
      texts: planWords(model.project.name),
      format,
      pageWidth: width,
      pageHeight: height,
      weekStart: context.weekStart,
      layers: Object.fromEntries(layerNames.map((name) => [name, choice.layers.has(name)])),
      ...(pixelsPerDay === null ? {} : { pixelsPerDay }),
    },
  );
}
