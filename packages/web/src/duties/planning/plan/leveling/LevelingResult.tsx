import { levelingDelays, overloads } from "@gantry/engine";
import { Button, Switch } from "@mantine/core";
import { Check } from "lucide-react";
import { useMemo, useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { PanelSection } from "../panel/SidePanel.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { ChangeFacts } from "./ChangeFacts.tsx";
import classes from "./leveling.module.css";
import type { LevelingAnswer } from "./levelingAnswer.ts";
import { LackingList } from "./staffing/LackingList.tsx";
import { staffedPlan, staffingOf } from "./staffing/staffedPlan.ts";
import { unratedNames, type Rates } from "./staffing/unratedNames.ts";
import { levelingDraft, movesOf, writtenParts } from "./levelingMoves.ts";
import { namesOf } from "./levelingNames.ts";
import { MoveList } from "./MoveList.tsx";
import { OverloadSection } from "./OverloadSection.tsx";
import type { LoadedPlan } from "./planOverloads.ts";
import { RowButton } from "./RowButton.tsx";
import { levelingTexts } from "./texts.ts";
import { usePreview } from "./usePreview.ts";

interface LevelingResultProps extends ToolProps {
  answer: LevelingAnswer;
  before: LoadedPlan;
  staffing: Rates;
  onTaken: () => void;
}

/** What a proposal changes; which of its moves are to be made; the plan with them beside the plan as it is. */
export function LevelingResult(props: LevelingResultProps) {
  const { store, controller, choice, change, answer, before, staffing, onTaken } = props;
  const t = useTexts(levelingTexts);
  const moves = useMemo(() => movesOf(answer, store, before.bookings), [answer, store, before]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(true);
  const chosen = useMemo(() => moves.filter(({ id }) => !left.has(id)), [moves, left]);
  const planned = useMemo(() => staffedPlan(before.plan, chosen), [before, chosen]);
  const leveled = useMemo(() => levelingDelays(planned, chosen), [planned, chosen]);
  const after = useMemo(() => overloads(leveled.plan, leveled.schedule, before.bookings), [before, leveled]);
  const preview = useMemo(
    () =>
      shown && chosen.length > 0
        ? {
            delays: leveled.delays,
            parts: new Map(chosen.map((move) => [move.id, writtenParts(move)])),
            ...staffingOf(before.plan.assignments, chosen),
          }
        : null,
    [shown, chosen, leveled, before],
  );
  usePreview(store, preview);
  const unrated = answer.proposal.goals.includes("cost") ? unratedNames(staffing, [store]) : [];
  const draft = levelingDraft(store, leveled.delays, chosen);
  const accept = () => {
    if (!draft) return;
    onTaken();
    const step = store.commit(draft);
    showDone(t("accepted", { count: chosen.length }), { onUndo: () => store.takeBack(step) });
  };
  const names = namesOf(store);
  const renderRow = (id: string) => <RowButton store={store} controller={controller} id={id} />;
  const lacking = <LackingList names={names} renderRow={renderRow} lacking={answer.lacking} />;
  if (moves.length === 0)
    return (
      <>
        <p className={classes["muted"]}>{after.length === 0 ? t("nothing") : t("nothing.helps")}</p>
        {lacking}
      </>
    );
  return (
    <>
      <PanelSection title={t("change.title")}>
        <ChangeFacts
          store={store}
          before={before}
          after={{ schedule: leveled.schedule, overloads: after }}
          moves={chosen}
        />
        {unrated.length > 0 && <p className={classes["muted"]}>{t("change.unrated", { names: unrated.join(", ") })}</p>}
        <Switch
          size="xs"
          mt={10}
          label={t("preview")}
          description={t("preview.text")}
          checked={shown}
          onChange={({ currentTarget: { checked } }) => {
            setShown(checked);
            if (checked && !choice.layers.has("baseline")) change({ layers: new Set([...choice.layers, "baseline"]) });
          }}
        />
        <Button
          mt={12}
          fullWidth
          leftSection={<Check size={15} aria-hidden />}
          disabled={draft === null}
          onClick={accept}
        >
          {t("accept", { count: chosen.length })}
        </Button>
      </PanelSection>
      {lacking}
      {after.length > 0 && (
        <PanelSection title={t("left.title")}>
          <p className={classes["muted"]}>{t(chosen.length < moves.length ? "left.some" : "left.text")}</p>
          <OverloadSection store={store} names={names} renderRow={renderRow} overloads={after} />
        </PanelSection>
      )}
      <PanelSection title={t("moves.title", { count: moves.length })}>
        <MoveList
          store={store}
          names={names}
          renderRow={renderRow}
          moves={moves}
          left={left}
          missed={leveled.missed}
          onLeft={setLeft}
        />
      </PanelSection>
    </>
  );
}
