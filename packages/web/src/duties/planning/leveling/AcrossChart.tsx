import "@gantry/gantt/gantt.css";
import { createPlanFormat, createPlanView, type PlanView } from "@gantry/gantt";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../plan/edit/editDates.ts";
import { planTexts } from "../plan/texts.ts";
import { chartTexts } from "../plan/view/chartTexts.ts";
import { planWords } from "../plan/view/planWords.ts";
import { shadingOf } from "../plan/view/shading.ts";
import classes from "./across.module.css";
import { acrossRows } from "./acrossRows.ts";
import type { ProposedPart } from "./loadedAcross.ts";
import { acrossTexts } from "./texts.ts";

const ROW = 32;
/** Header, scroll bar and edges beside the rows. */
const AROUND = 84;
const MOST_ROWS = 16;

/** The projects with the rows that move, before and after, in the chart that plans are shown in. */
export function AcrossChart({ parts }: { parts: readonly ProposedPart[] }) {
  const t = useTexts(acrossTexts);
  useTexts(planTexts);
  useTexts(chartTexts);
  const format = useFormat();
  const { organisation, user } = useSession();
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PlanView | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const { rows, dates } = useMemo(() => acrossRows(parts, collapsed), [parts, collapsed]);
  const day = (instant: number | null | undefined) =>
    instant == null ? "" : format.date(lastDayOf(instant) * 1440, "dayShort");
  const open = (id: string) => {
    const part = parts.find(
      ({ part: { id: projectId, store } }) => projectId === id || store.model.tables.workItem.has(id),
    );
    if (!part) return;
    const { id: projectId } = part.part;
    const place = id === projectId ? `/projects/${id}/plan` : placeOf({ record: "workItem", id, projectId });
    globalThis.open(place, "_blank", "noopener");
  };
  const create = useEffectEvent((element: HTMLElement) =>
    createPlanView(element, {
      texts: { ...planWords(""), plan: t("chart.label"), baseline: t("chart.now") },
      format: createPlanFormat(format.locale),
      readOnly: true,
      mode: narrow ? "chart" : "split",
      gridWidth: 476,
      layers: { baseline: true, links: false, float: false, critical: false, deadlines: false },
      onCollapse: (id, isCollapsed) =>
        setCollapsed((now) => new Set(isCollapsed ? [...now, id] : [...now].filter((each) => each !== id))),
      onOpen: open,
    }),
  );
  useEffect(() => {
    if (!host.current) return undefined;
    const made = create(host.current);
    setView(made);
    return () => {
      setView(null);
      made.destroy();
    };
  }, [format.locale, narrow]);
  const show = useEffectEvent((shown: PlanView) => {
    const [first] = parts;
    shown.setColumns([
      { id: "name", title: t("chart.name"), width: 236, frozen: true },
      { id: "now", title: t("chart.now"), width: 96, text: ({ id }) => day(dates.get(id)?.baselineFinish) },
      { id: "then", title: t("chart.then"), width: 124, text: ({ id }) => day(dates.get(id)?.finish) },
    ]);
    shown.setRows(rows);
    shown.setDates(dates);
    shown.setToday(projectNow(user.timeZone ?? organisation.timeZone));
    if (first) shown.setCalendar(shadingOf(first.part.store.model.projectCalendar));
  });
  useEffect(() => {
    if (view) show(view);
  }, [view, rows, dates]);
  useEffect(() => view?.fit(), [view]);
  return (
    <div className={classes["chart"]} style={{ height: Math.min(rows.length, MOST_ROWS) * ROW + AROUND }}>
      <div ref={host} style={{ height: "100%" }} />
    </div>
  );
}
