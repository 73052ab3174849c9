import { approval, stateField, type RecordDeclaration } from "@gantry/records";
import { lazy, Suspense } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { StateMenu } from "../form/StateMenu.tsx";
import type { RecordRights } from "../recordRights.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import classes from "./RowPanel.module.css";

const RowApproval = lazy(() =>
  import("../approval/RowApproval.tsx").then((module) => ({ default: module.RowApproval })),
);

interface RowHeadingProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
  /** The page names the row itself. */
  bare?: boolean;
}

/** What a row is called, its state, and what was asked for of it. */
export function RowHeading({ declaration, row, words, rights, projectId, bare = false }: RowHeadingProps) {
  const staged = Object.entries(declaration.fields).filter(([, { transitions }]) => transitions !== null);
  return (
    <>
      <div className={classes["heading"]}>
        {!bare && <h2 className={classes["title"]}>{String(row[declaration.title] ?? words.one)}</h2>}
        {staged.map(([name, field]) => (
          <StateMenu
            key={name}
            declaration={declaration}
            name={name}
            field={field}
            row={row}
            words={words}
            rights={rights}
            projectId={projectId}
          />
        ))}
      </div>
      {(stateField(declaration) !== null || declaration.name === approval.name) && (
        <Suspense>
          <RowApproval declaration={declaration} row={row} />
        </Suspense>
      )}
    </>
  );
}
