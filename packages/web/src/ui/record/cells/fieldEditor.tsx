import { recordNamed, type Field, type RecordDeclaration } from "@gantry/records";
import type { ComponentType } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { CellEditorProps } from "../../grid/gridColumn.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { DateCell } from "./DateCell.tsx";
import { PickedCell } from "./PickedCell.tsx";
import { ReferenceCell } from "./ReferenceCell.tsx";
import { ReferencesCell } from "./ReferencesCell.tsx";
import { SeveralCell } from "./SeveralCell.tsx";
import { TypedCell } from "./TypedCell.tsx";

export interface EditorContext {
  declaration: RecordDeclaration;
  words: RecordWords;
  projectId: string | null;
  weekStart: 0 | 1 | 6;
  yes: string;
  no: string;
  nothing: string;
}

type Editor = ComponentType<CellEditorProps<AnyRow>>;

/** What a cell of a field is written with, by the field's kind. */
export function fieldEditor(name: string, field: Field, context: EditorContext): Editor {
  const { words, projectId, weekStart } = context;
  const content = (row: AnyRow) => words.show(name, row[name], row);
  const text = (row: AnyRow) => (row[name] ?? null) as string | null;
  switch (field.kind) {
    case "choice":
      return (props) => (
        <PickedCell
          {...props}
          choices={reachable(field, text(props.row), words.choices(name))}
          value={text(props.row)}
          clearable={field.nullable}
          nothing={context.nothing}
        />
      );
    case "boolean":
      return (props) => (
        <PickedCell
          {...props}
          choices={yesNo(context)}
          value={text(props.row) === null ? null : String(text(props.row))}
          clearable={field.nullable}
          nothing={context.nothing}
          onCommit={(cell, after) =>
            props.onCommit(
              "value" in cell ? { value: cell.value === null ? null : cell.value === "true" } : cell,
              after,
            )
          }
        />
      );
    case "reference":
      if (!field.to) break;
      return (props) => (
        <ReferenceCell
          {...props}
          record={recordNamed(field.to ?? "").name}
          projectId={projectId}
          value={text(props.row)}
          clearable={field.nullable}
        />
      );
    case "references":
      if (!field.to) break;
      return (props) => (
        <ReferencesCell
          {...props}
          record={recordNamed(field.to ?? "").name}
          projectId={projectId}
          value={several(props.row[name])}
        />
      );
    case "json":
      if (!field.choices) break;
      return (props) => (
        <SeveralCell
          {...props}
          choices={(field.choices ?? []).map((value) => ({ value, label: value }))}
          value={several(props.row[name])}
          nothing={context.nothing}
        />
      );
    case "day":
    case "instant":
      return (props) => (
        <DateCell
          {...props}
          content={content(props.row)}
          value={text(props.row)}
          weekStart={weekStart}
          withTime={field.kind === "instant"}
        />
      );
    default:
      break;
  }
  if (field.names)
    return (props) => (
      <PickedCell
        {...props}
        choices={words.choices(name, props.row)}
        value={text(props.row)}
        clearable={field.nullable}
        nothing={context.nothing}
      />
    );
  return (props) => <TypedCell {...props} content={content(props.row)} multiline={field.form === "long"} />;
}

const several = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const yesNo = ({ yes, no }: EditorContext) => [
  { value: "true", label: yes },
  { value: "false", label: no },
];

/** Choices that may follow the present one: all of them, where no ways are declared. */
export function reachable<C extends { value: string }>(field: Field, now: string | null, choices: readonly C[]): C[] {
  const ways = now === null ? undefined : field.transitions?.[now];
  if (!field.transitions || !ways) return [...choices];
  return choices.filter(({ value }) => value === now || ways.some(({ to }) => to === value));
}
