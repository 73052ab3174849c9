import { useMemo, useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import classes from "../plan/leveling/leveling.module.css";
import { OverloadSection } from "../plan/leveling/OverloadSection.tsx";
import type { SearchChoice } from "../plan/leveling/searchChoice.ts";
import { SearchFields } from "../plan/leveling/SearchFields.tsx";
import { SearchStatus } from "../plan/leveling/SearchStatus.tsx";
import { useStaffingFacts } from "../plan/leveling/staffing/useStaffingFacts.ts";
import { TakenNotice } from "../plan/leveling/TakenNotice.tsx";
import { useBookings } from "../plan/leveling/useBookings.ts";
import { useLeveling } from "../plan/leveling/useLeveling.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";
import layout from "./across.module.css";
import { acrossNames } from "./acrossNames.ts";
import type { AcrossQuestion } from "./acrossQuestion.ts";
import { AcrossResult } from "./AcrossResult.tsx";
import { acrossWorker } from "./acrossWorker.ts";
import { loadedAcross } from "./loadedAcross.ts";
import { PlanRowLink } from "./PlanRowLink.tsx";
import { acrossTexts } from "./texts.ts";
import { usePlansVersion } from "./usePlansVersion.ts";
import { useSkillsOfPlans } from "./useSkillsOfPlans.ts";

interface AcrossSearchProps {
  stores: readonly PlanStore[];
  /** By project. */
  priorities: ReadonlyMap<string, number>;
  /** Plans that are to be leveled as well are still on their way. */
  isLoading: boolean;
  sought: SearchChoice;
  onSought: (sought: SearchChoice) => void;
}

/** Who has too much at once in these plans; the search for better dates, and what it found. */
export function AcrossSearch({ stores, priorities, isLoading, sought, onSought }: AcrossSearchProps) {
  const t = useTexts(acrossTexts);
  const version = usePlansVersion(stores);
  const hasSkills = useSkillsOfPlans(stores);
  const taken = useBookings(stores, sought.counted);
  const { bookings } = taken;
  const staffing = useStaffingFacts(stores, version);
  const now = useMemo(() => loadedAcross(stores, bookings), [stores, bookings, version]);
  const search = useLeveling<AcrossQuestion>(stores, acrossWorker);
  const [isTaken, setTaken] = useState(false);
  const names = acrossNames(stores, null);
  const [first] = stores;
  const start = () => {
    setTaken(false);
    const { goals, maySwap, splitting, seconds } = sought;
    const projects = now.parts.map(({ id, plan }) => ({ id, plan, priority: priorities.get(id) ?? 500 }));
    search.start({ projects, goals, splitting, seconds, staffing: { ...staffing, maySwap }, bookings });
  };
  const { answer, status } = search;
  return (
    <>
      <Section title={t("search.title")}>
        <div className={classes["form"]}>
          <SearchFields
            choice={sought}
            onChange={onSought}
            staffing={staffing}
            isReady={stores.length > 0 && !isLoading && hasSkills && !taken.isPending && taken.error === null}
            isRunning={status.kind === "running"}
            onStart={start}
            onStop={search.stop}
          />
        </div>
        {stores.length === 0 && !isLoading && <p className={classes["muted"]}>{t("search.none")}</p>}
        <TakenNotice taken={taken} />
        <SearchStatus names={names} search={search} isTaken={isTaken} />
      </Section>
      <div className={layout["below"]}>
        {answer && status.kind === "over" && answer.proposal.status !== "refused" && (
          <AcrossResult answer={answer} now={now} staffing={staffing} onTaken={() => setTaken(true)} />
        )}
        {first && (
          <Section title={t("now.title")}>
            <OverloadSection
              store={first}
              names={names}
              renderRow={(id) => <PlanRowLink stores={stores} id={id} />}
              overloads={now.overloads}
            />
          </Section>
        )}
      </div>
    </>
  );
}
