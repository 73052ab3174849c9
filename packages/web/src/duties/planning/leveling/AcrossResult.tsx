import { ApiProblem } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { applyEdits, undoChangeSet } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone, showProblem } from "../../../ui/feedback/toasts.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import classes from "../plan/leveling/leveling.module.css";
import type { LevelingAnswer } from "../plan/leveling/levelingAnswer.ts";
import { MoveList } from "../plan/leveling/MoveList.tsx";
import { OverloadSection } from "../plan/leveling/OverloadSection.tsx";
import { LackingList } from "../plan/leveling/staffing/LackingList.tsx";
import { unratedNames, type Rates } from "../plan/leveling/staffing/unratedNames.ts";
import { levelingTexts } from "../plan/leveling/texts.ts";
import { acrossEdits } from "./acrossEdits.ts";
import { AcrossFacts } from "./AcrossFacts.tsx";
import { acrossNames } from "./acrossNames.ts";
import { movesAcross, proposedAcross, type LoadedAcross } from "./loadedAcross.ts";
import { PlanRowLink } from "./PlanRowLink.tsx";
import { acrossTexts } from "./texts.ts";

const AcrossChart = lazy(() => import("./AcrossChart.tsx").then((module) => ({ default: module.AcrossChart })));

interface AcrossResultProps {
  answer: LevelingAnswer;
  now: LoadedAcross;
  staffing: Rates;
  onTaken: () => void;
}

/** What a proposal changes in each project, which of its changes are to be made, and making them as one step. */
export function AcrossResult({ answer, now, staffing, onTaken }: AcrossResultProps) {
  const t = useTexts(acrossTexts);
  const say = useTexts(levelingTexts);
  const moved = useMemo(() => movesAcross(answer, now), [answer, now]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // All plans are dated anew for a tick in a list: the tick is seen first.
  const leftOut = useDeferredValue(left);
  const then = useMemo(() => {
    const chosen = moved.map(({ part, moves }) => ({ part, moves: moves.filter(({ id }) => !leftOut.has(id)) }));
    return proposedAcross(chosen, now.bookings);
  }, [moved, leftOut, now]);
  const accepting = useMutation({
    mutationFn: () => applyEdits(acrossEdits(then.parts)),
    onSuccess({ changeSetId }) {
      const count = then.parts.reduce((sum, { moves }) => sum + moves.length, 0);
      showDone(t("accepted", { count }), { onUndo: () => void undoChangeSet(changeSetId).catch(showProblem) });
    },
  });
  const stores = now.parts.map(({ store }) => store);
  const [first] = stores;
  const renderRow = (id: string) => <PlanRowLink stores={stores} id={id} />;
  const lacking = <LackingList names={acrossNames(stores, null)} renderRow={renderRow} lacking={answer.lacking} />;
  const all = moved.reduce((sum, { moves }) => sum + moves.length, 0);
  const count = then.parts.reduce((sum, { moves }) => sum + moves.length, 0);
  if (all === 0 || !first)
    return (
      <>
        <p className={classes["muted"]}>{say(then.overloads.length === 0 ? "nothing" : "nothing.helps")}</p>
        {lacking}
      </>
    );
  const unrated = answer.proposal.goals.includes("cost") ? unratedNames(staffing, stores) : [];
  return (
    <>
      <Section title={t("result.title")} description={t("accept.text")}>
        <AcrossFacts now={now} then={then} />
        {unrated.length > 0 && (
          <p className={classes["muted"]}>{say("change.unrated", { names: unrated.join(", ") })}</p>
        )}
        <AcceptProblem error={accepting.error} />
        <Button
          style={{ alignSelf: "flex-start" }}
          leftSection={<Check size={15} aria-hidden />}
          disabled={count === 0 || leftOut !== left}
          loading={accepting.isPending}
          onClick={() => {
            onTaken();
            accepting.mutate();
          }}
        >
          {t("accept", { count })}
        </Button>
        {lacking}
      </Section>
      <Section title={t("chart.title")} description={t("chart.text")}>
        <Suspense fallback={<LoadingState rows={6} />}>
          <AcrossChart parts={then.parts} />
        </Suspense>
      </Section>
      {then.overloads.length > 0 && (
        <Section title={say("left.title")} description={say(count < all ? "left.some" : "left.text")}>
          <OverloadSection
            store={first}
            names={acrossNames(stores, null)}
            renderRow={renderRow}
            overloads={then.overloads}
          />
        </Section>
      )}
      {moved.map(
        ({ part, moves }, at) =>
          moves.length > 0 && (
            <Section
              key={part.id}
              title={t("moves.title", { count: moves.length, project: part.store.model.project.name })}
            >
              <MoveList
                store={part.store}
                names={acrossNames(stores, part.store)}
                renderRow={renderRow}
                moves={moves}
                left={left}
                missed={then.parts[at]?.missed ?? []}
                onLeft={setLeft}
              />
            </Section>
          ),
      )}
    </>
  );
}

/** Why nothing was written: most often somebody else was faster. */
function AcceptProblem({ error }: { error: unknown }) {
  const t = useTexts(acrossTexts);
  const isConflict = error instanceof ApiProblem && (error.status === 409 || error.status === 412);
  if (!isConflict) return <ProblemNotice error={error} />;
  return (
    <Notice tone="warn" live>
      <p>{t("conflict")}</p>
    </Notice>
  );
}
