import { recordOrNull, savedView, type SavedViewRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { savePreferences } from "../../../platform/session/savePreferences.ts";
import { useSession } from "../../../platform/session/session.ts";
import { showProblem } from "../../feedback/toasts.tsx";

export interface Favourites {
  /** Those that are there and may be seen, in their order. */
  views: readonly SavedViewRow[];
  has: (view: string) => boolean;
  /** Puts a view last among them, or takes it out. */
  toggle: (view: string) => void;
  move: (view: string, by: -1 | 1) => void;
}

/** The saved views that stand in the reader's navigation; kept with the account. */
export function useFavourites(): Favourites {
  const kept = useSession().user.favouriteViews;
  const q = `id:${[...kept].sort().join(",")}`;
  const { data } = useQuery({ ...allRowsQuery(savedView, { q }), enabled: kept.length > 0 });
  const views = kept.flatMap(
    (id) => data?.find((view) => view.id === id && recordOrNull(view.recordType) !== null) ?? [],
  );
  const save = (ids: readonly string[]) =>
    void savePreferences({ favouriteViews: [...ids] }).catch((error: unknown) => showProblem(error));
  return {
    views,
    has: (view) => kept.includes(view),
    toggle: (view) => save(kept.includes(view) ? kept.filter((id) => id !== view) : [...kept, view]),
    move: (view, by) =>
      save(
        moved(
          views.map(({ id }) => id),
          view,
          by,
        ),
      ),
  };
}

/** The list with one of it a place further up or down; what stands at the end stays. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  return from < 0 || to < 0 || to >= ids.length ? ids : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
