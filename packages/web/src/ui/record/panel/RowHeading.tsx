import type { RecordDeclaration } from "@gantry/records";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { StateMenu } from "../form/StateMenu.tsx";
import type { RecordRights } from "../recordRights.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import classes from "./RowPanel.module.css";

interface RowHeadingProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
  /** The page names the row itself. */
  bare?: boolean;
}

/** What a row is called, and its state. */
export function RowHeading({ declaration, row, words, rights, projectId, bare = false }: RowHeadingProps) {
  const staged = Object.entries(declaration.fields).filter(([, { transitions }]) => transitions !== null);
  return (
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
  );
}
