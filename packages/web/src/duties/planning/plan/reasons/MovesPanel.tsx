import { instantFromText, type ScheduleMoves } from "@gantry/records";
import type { PlanFormat } from "@gantry/gantt";
import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { undoChangeSet } from "../../../../platform/records/edits.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { PanelSection, SidePanel } from "../panel/SidePanel.tsx";
import classes from "../panel/SidePanel.module.css";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { fieldTitle } from "../view/fieldWords.ts";
import { movedWords } from "./movedWords.ts";
import { movesTexts } from "./movesTexts.ts";
import { useMoves } from "./useMoves.ts";

const MOST = 12;

interface MovesPanelProps extends Pick<ToolProps, "store" | "controller" | "change"> {
  format: PlanFormat;
}

/** What moved and why, the latest first: whose edit, what it did to the finish, milestones and rows, and the way it went. */
export function MovesPanel({ store, controller, change, format }: MovesPanelProps) {
  const t = useTexts(movesTexts);
  const moves = useMoves(store.model.project.id, 20);
  const mayUndo = store.permissions.has("plan.write") && store.scenario === null && store.asOf === null;
  return (
    <SidePanel title={t("title")} onClose={() => change({ moves: false })}>
      <ProblemNotice error={moves.error} />
      {moves.isPending && <LoadingState rows={5} height={40} />}
      {moves.data?.items.length === 0 && <p className={classes["muted"]}>{t("empty")}</p>}
      {moves.data?.items.map((each) => (
        <Moves
          key={each.revision}
          moves={each}
          format={format}
          minutesOf={(before, after) => store.model.projectCalendar.workBetween(before, after)}
          minutesPerDay={store.model.project.minutesPerDay}
          mayUndo={mayUndo}
          onGo={(id) => store.model.tables.workItem.has(id) && controller?.reveal(id)}
        />
      ))}
    </SidePanel>
  );
}

interface MovesProps {
  moves: ScheduleMoves;
  format: PlanFormat;
  minutesOf: (before: number, after: number) => number;
  minutesPerDay: number;
  mayUndo: boolean;
  onGo: (id: string) => void;
}

function Moves({ moves, format, minutesOf, minutesPerDay, mayUndo, onGo }: MovesProps) {
  const t = useTexts(movesTexts);
  const screen = useFormat();
  const day = (text: string | null) => (text === null ? "–" : format.date((instantFromText(text) ?? 0) - 1));
  const names = new Map(moves.items.map(({ workItemId, name }) => [workItemId, name]));
  const [only] = moves.changeSets;
  const ordered = [...moves.items.filter((item) => item.milestone), ...moves.items.filter((item) => !item.milestone)];
  const undo = (id: string) => void undoChangeSet(id).then((result) => showUndoable(t("undone"), result), showProblem);
  return (
    <PanelSection title={`${only?.by?.name ?? t("system")} · ${screen.ago(moves.at)}`}>
      {moves.changeSets.map((set) => (
        <div key={set.id}>{editWords(set, t)}</div>
      ))}
      <p>
        <strong>{movedWords(moves, { minutesOf, minutesPerDay })}</strong>
      </p>
      <ul className={classes["list"]}>
        {ordered.slice(0, MOST).map(({ workItemId, name, finish, viaId }) => (
          <li key={workItemId}>
            <button type="button" className={classes["linkName"]} onClick={() => onGo(workItemId)}>
              {name}
            </button>
            <div className={classes["muted"]}>
              {t("dates", { before: day(finish.before), after: day(finish.after) })}
              {" · "}
              {viaId === null ? t("itself") : t("via", { name: names.get(viaId) ?? "" })}
            </div>
          </li>
        ))}
      </ul>
      {moves.movedCount > MOST && <p className={classes["muted"]}>{t("more", { count: moves.movedCount - MOST })}</p>}
      {mayUndo && only && moves.changeSets.length === 1 && (
        <Button size="compact-sm" variant="subtle" leftSection={<Undo2 size={14} />} onClick={() => undo(only.id)}>
          {t("undo")}
        </Button>
      )}
    </PanelSection>
  );
}

const SAID = 3;

function editWords(
  { edits }: ScheduleMoves["changeSets"][number],
  t: (key: "edit.named" | "edit.record" | "edit.more", values?: Record<string, string | number>) => string,
): string {
  // What was done to work items says most; links and assignments are told where nothing else was edited.
  const items = edits.filter(({ name }) => name !== null);
  const told = items.length > 0 ? items : edits;
  const said = told.slice(0, SAID).map(({ name, record, verb, fields }) => {
    const what = fields.length === 0 ? verb : fields.map(fieldTitle).join(", ");
    return name === null ? t("edit.record", { record, what }) : t("edit.named", { name, what });
  });
  const more = edits.length - said.length;
  return [...said, ...(more > 0 ? [t("edit.more", { count: more })] : [])].join("; ");
}
