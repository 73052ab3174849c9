import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import classes from "../StatusBar.module.css";
import type { PlanStore } from "../sync/planStore.ts";
import { movedWords } from "./movedWords.ts";
import { movesTexts } from "./movesTexts.ts";
import { useMoves } from "./useMoves.ts";

/** Longer ago it is no news of what somebody just did. */
const RECENT_MS = 600_000;

/** What one's own last edit moved, and the way to what moved before. */
export function MovedNews({ store, onWhy }: { store: PlanStore; onWhy: () => void }) {
  const t = useTexts(movesTexts);
  const { user } = useSession();
  const { model } = store;
  const latest = useMoves(model.project.id, 1).data;
  const [moves] = latest?.items ?? [];
  const isOwn = moves?.changeSets.some(({ by }) => by?.id === user.id) ?? false;
  const isNews = moves !== undefined && isOwn && Date.now() - Date.parse(moves.at) < RECENT_MS;
  const measure = {
    minutesOf: (before: number, after: number) => model.projectCalendar.workBetween(before, after),
    minutesPerDay: model.project.minutesPerDay,
  };
  return (
    <>
      <span role="status">{isNews && movedWords(moves, measure)}</span>
      <button type="button" className={classes["findings"]} onClick={onWhy}>
        {t(isNews ? "why" : "title")}
      </button>
    </>
  );
}
