import type { RaciMatrix } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Grid2x2Check } from "lucide-react";
import { useState } from "react";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { RowPicker } from "../../../ui/record/picker/RowPicker.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import classes from "./raci.module.css";
import { RaciFindings } from "./RaciFindings.tsx";
import { RaciMatrixTable } from "./RaciMatrixTable.tsx";
import { raciQuery } from "./raciQuery.ts";
import { raciTexts } from "./texts.ts";

/** The matrix with what is wrong with it, once it is loaded. */
export function RaciScreen({ projectId, mayWrite }: { projectId: string; mayWrite: boolean }) {
  const found = useQuery(raciQuery(projectId));
  if (found.isPending) return <LoadingState rows={8} />;
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  return <LoadedMatrix projectId={projectId} mayWrite={mayWrite} matrix={found.data} />;
}

interface LoadedMatrixProps {
  projectId: string;
  mayWrite: boolean;
  matrix: RaciMatrix;
}

function LoadedMatrix({ projectId, mayWrite, matrix }: LoadedMatrixProps) {
  const t = useTexts(raciTexts);
  const nameOf = useRowNames();
  const [added, setAdded] = useState<{ people: string[]; items: string[] }>({ people: [], items: [] });
  const [shown, setShown] = useState<{ workItemId: string } | null>(null);
  const people = [
    ...matrix.people,
    ...added.people
      .filter((id) => !matrix.people.some((each) => each.id === id))
      .map((id) => ({ id, name: nameOf("person", id) ?? "…" })),
  ];
  const deliverables = [
    ...matrix.deliverables,
    ...added.items
      .filter((id) => !matrix.deliverables.some(({ workItemId }) => workItemId === id))
      .map((workItemId) => ({ workItemId, name: nameOf("workItem", workItemId) ?? "…", finish: null, open: true })),
  ];
  const adding = mayWrite && (
    <div className={classes["adding"]}>
      <RowPicker
        record="person"
        projectId={null}
        label={t("add.person")}
        value={null}
        onChange={(id) => id && setAdded({ ...added, people: [...added.people, id] })}
      />
      <RowPicker
        record="workItem"
        projectId={projectId}
        label={t("add.deliverable")}
        value={null}
        onChange={(id) => id && setAdded({ ...added, items: [...added.items, id] })}
      />
    </div>
  );
  if (people.length === 0)
    return (
      <EmptyState icon={<Grid2x2Check size={26} />} title={t("empty.title")} actions={adding}>
        <p>{t(mayWrite ? "empty.text" : "empty.read")}</p>
        {deliverables.length === 0 && <p>{t("empty.noDeliverables")}</p>}
      </EmptyState>
    );
  return (
    <>
      {adding}
      {deliverables.length === 0 && <Notice tone="info">{t("empty.noDeliverables")}</Notice>}
      <div className={classes["screen"]}>
        <div className={classes["matrix"]}>
          <RaciMatrixTable
            projectId={projectId}
            matrix={matrix}
            deliverables={deliverables}
            people={people}
            mayWrite={mayWrite}
            shown={shown}
          />
          <RaciLegend mayWrite={mayWrite} />
        </div>
        <RaciFindings matrix={matrix} onShow={(workItemId) => setShown({ workItemId })} />
      </div>
    </>
  );
}

function RaciLegend({ mayWrite }: { mayWrite: boolean }) {
  const t = useTexts(raciTexts);
  return (
    <div className={classes["legend"]}>
      <ul>
        {(["R", "A", "C", "I"] as const).map((letter) => (
          <li key={letter}>
            <span className={classes["letter"]} data-letter={letter}>
              {letter}
            </span>{" "}
            {t(`letter.${letter}`)}
          </li>
        ))}
      </ul>
      {mayWrite && <p className={classes["keys"]}>{t("keys")}</p>}
    </div>
  );
}
