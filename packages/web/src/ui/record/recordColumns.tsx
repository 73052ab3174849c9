import { keyOfRow, type Field, type RecordDeclaration } from "@gantry/records";
import type { AnyRow } from "../../platform/records/feedRows.ts";
import type { GridColumn } from "../grid/gridColumn.ts";
import { fieldEditor, type EditorContext } from "./cells/fieldEditor.tsx";
import { FieldValue } from "./cells/FieldValue.tsx";
import { TitleCell } from "./cells/TitleCell.tsx";

interface ColumnsOptions extends EditorContext {
  /** Names of fields in the order shown. */
  names: readonly string[];
  widths: Readonly<Record<string, number>>;
  mayWrite: (field: Field) => boolean;
  openLabel: (name: string) => string;
  onOpen: (row: AnyRow) => void;
}

const NUMERIC = new Set(["integer", "number", "ratio", "minutes", "money"]);
const UNSORTED = new Set(["json", "references", "rank"]);

/** Columns of a grid of any record type, made from its declaration. */
export function recordColumns({
  names,
  widths,
  mayWrite,
  openLabel,
  onOpen,
  ...context
}: ColumnsOptions): GridColumn<AnyRow>[] {
  const { declaration, words } = context;
  const titleCell = (row: AnyRow) => {
    const text = words.show(declaration.title, row[declaration.title], row);
    return <TitleCell text={text} label={openLabel(text)} onOpen={() => onOpen(row)} />;
  };
  return names.map((name) => {
    const field = declaration.fields[name];
    const width = widths[name] ?? usualWidth(declaration, name, field);
    const header = words.label(name);
    if (!field) return { id: name, header, width, sortField: name, text: (row) => words.show(name, row[name], row) };
    const isKey = name === "number" && declaration.prefix !== null;
    return {
      id: name,
      header,
      width,
      ...(NUMERIC.has(field.kind) && !isKey ? { align: "end" as const } : {}),
      ...(UNSORTED.has(field.kind) ? {} : { sortField: name }),
      text: (row) => (isKey ? (keyOfRow(declaration, row) ?? "") : words.show(name, row[name], row)),
      value: (row) => row[name] ?? null,
      ...(isKey
        ? {}
        : {
            render: (row) =>
              name === declaration.title ? (
                titleCell(row)
              ) : (
                <FieldValue name={name} field={field} row={row} words={words} />
              ),
          }),
      ...(field.writable && mayWrite(field) ? { editor: fieldEditor(name, field, context) } : {}),
    };
  });
}

function usualWidth({ title, prefix }: RecordDeclaration, name: string, field: Field | undefined): number {
  if (name === title) return 300;
  if (name === "number" && prefix !== null) return 92;
  if (!field) return 170;
  switch (field.kind) {
    case "choice":
      return 140;
    case "boolean":
      return 90;
    case "text":
      return field.form === "long" ? 260 : 180;
    case "reference":
      return 170;
    case "references":
      return 220;
    case "instant":
    case "timestamp":
      return 170;
    default:
      return 120;
  }
}
